// One key for each action: elements say theirs in data-key, "g t" being g and then t.
{
    const dialog = one("#keys");
    const offered = () => all("[data-key]").filter((element) => element.offsetParent !== null);
    const words = (element) => element.dataset.words ?? element.labels?.[0]?.textContent ?? element.textContent;
    const isWriting = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select") !== null;

    function explain() {
        const list = one("dl", dialog);
        list.replaceChildren();
        for (const element of offered()) {
            const key = document.createElement("dt");
            for (const part of element.dataset.key.split(" ")) {
                const shown = document.createElement("kbd");
                shown.textContent = part;
                key.append(shown, " ");
            }
            const meaning = document.createElement("dd");
            meaning.textContent = words(element).replace(/\s\S$/, "").trim();
            list.append(key, meaning);
        }
        dialog.showModal();
    }

    function use(element) {
        if (element.matches("input, textarea, select")) {
            element.focus();
            element.scrollIntoView({ block: "nearest" });
        } else {
            element.click();
        }
    }

    one("#show-keys").addEventListener("click", explain);
    // In a list, j and k go down and up.
    function step(by) {
        const links = all("[data-rows] a:first-of-type");
        const here = links.indexOf(document.activeElement);
        const next = links[here === -1 ? 0 : Math.min(Math.max(here + by, 0), links.length - 1)];
        next?.focus();
        return next !== undefined;
    }

    let before = "";
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey && event.key === "Enter" && event.target.form) {
            event.target.form.requestSubmit();
            return;
        }
        if (event.key === "Escape" && isWriting(event.target)) event.target.blur();
        if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
        if (dialog.open || isWriting(event.target)) return;
        if (event.key === "j" && step(1)) return;
        if (event.key === "k" && step(-1)) return;
        const pressed = before === "" ? event.key : `${before} ${event.key}`;
        const keys = offered();
        const meant = keys.find((element) => element.dataset.key === pressed);
        before = meant || !keys.some((element) => element.dataset.key.startsWith(`${pressed} `)) ? "" : pressed;
        if (!meant) return;
        event.preventDefault();
        use(meant);
    });
}

