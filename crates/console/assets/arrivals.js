// New tickets are said above the list; the list itself does not move.
{
    const note = one("#arrivals");
    const EVERY = 20_000;
    async function look() {
        if (document.hidden) return;
        const { address, newest } = note.dataset;
        const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}since=${newest}`).catch(() => undefined);
        if (!answer?.ok) return;
        const words = (await answer.text()).trim();
        if (words === "" || words === note.textContent) return;
        const link = document.createElement("a");
        link.href = location.href;
        link.textContent = words;
        note.replaceChildren(link);
        note.hidden = false;
        announce(words);
    }
    if (note) {
        setInterval(look, EVERY);
        document.addEventListener("visibilitychange", look);
    }
}

