// What somebody is writing survives a reload, in this browser only, until it is sent.
for (const form of all("form[data-draft]")) {
    const key = `draft:${form.dataset.draft}`;
    const kept = () => all("input:not([type=hidden], [type=password]), textarea, select", form).filter((field) => field.name);
    const isTick = (field) => field.type === "checkbox" || field.type === "radio";
    const state = () => kept().map((field) => [field.name, isTick(field) ? field.checked : field.value]);
    const fresh = JSON.stringify(state());
    const draft = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    if (draft !== null && draft !== fresh && !one("[aria-invalid=true]", form)) {
        const fields = kept();
        JSON.parse(draft).forEach(([name, value], place) => {
            const field = fields[place];
            if (field?.name !== name) return;
            if (isTick(field)) field.checked = value;
            else field.value = value;
        });
        const { restored, discard } = document.documentElement.dataset;
        const note = document.createElement("p");
        note.className = "notice";
        note.setAttribute("role", "status");
        const away = document.createElement("button");
        away.type = "button";
        away.className = "quiet";
        away.textContent = discard;
        away.addEventListener("click", () => {
            localStorage.removeItem(key);
            form.reset();
            note.remove();
            form.dispatchEvent(new Event("input", { bubbles: true }));
        });
        note.append(`${restored} `, away);
        form.prepend(note);
    }
    form.addEventListener("input", () => {
        const now = JSON.stringify(state());
        if (now === fresh) localStorage.removeItem(key);
        else localStorage.setItem(key, now);
    });
    form.addEventListener("submit", () => localStorage.removeItem(key));
}

// While a subject is being typed, what the knowledge base says already.
for (const field of all("[data-suggest]")) {
    let waiting;
    let asked = "";
    field.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(async () => {
            const words = field.value.trim();
            if (words.length < 4 || words === asked) return;
            asked = words;
            const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(words)}`).catch(() => undefined);
            if (!answer?.ok || words !== asked) return;
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            one("#suggestions").replaceChildren(...page.body.childNodes);
        }, 300);
    });
}

// A button that puts its text into the reply, to be changed before it is sent.
for (const button of all("[data-put-into]")) {
    button.addEventListener("click", (event) => {
        const field = one(button.dataset.putInto);
        const from = one(button.dataset.from);
        if (!field || !from) return;
        event.preventDefault();
        field.value = from.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.focus();
    });
}

