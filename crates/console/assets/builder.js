// Building a form: a preview that follows what is written, and questions that can be dragged.
for (const form of all("form[data-builder]")) {
    let waiting;
    let looks = 0;
    async function look() {
        const mine = ++looks;
        const body = new URLSearchParams(new FormData(form));
        body.set("do", "check");
        const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
        if (!answer?.ok || mine !== looks) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const id of ["#defects", "#preview"]) one(id).replaceChildren(...one(id, page).childNodes);
        followConditions();
    }
    form.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(look, 400);
    });
    // Another type has other fields: the server writes them.
    form.addEventListener("change", (event) => {
        if (event.target.name?.endsWith(".type")) form.requestSubmit(one("button[value=check]", form));
    });

    const rows = all("[data-question-row]", form);
    let dragged;
    for (const row of rows) {
        const grip = document.createElement("span");
        grip.className = "grip";
        grip.draggable = true;
        grip.textContent = "⠿";
        grip.setAttribute("aria-hidden", "true");
        row.prepend(grip);
        grip.addEventListener("dragstart", (event) => {
            dragged = row;
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setDragImage(row, 0, 0);
        });
        row.addEventListener("dragover", (event) => {
            if (dragged && dragged !== row) event.preventDefault();
        });
        row.addEventListener("drop", (event) => {
            event.preventDefault();
            const below = rows.indexOf(dragged) < rows.indexOf(row);
            one("input[name$='.place']", dragged).value = rows.indexOf(row) + (below ? 0.5 : -0.5);
            form.requestSubmit(one("button[value=check]", form));
        });
    }
}
