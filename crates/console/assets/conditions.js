// Questions come and go as others are answered. The server decides in the end.
function followConditions() {
    for (const form of all("form[data-conditions]")) {
        const questions = all("[data-question]", form);

        function answerTo(question) {
            const named = (prefix) => all(`[name="${CSS.escape(prefix + question.dataset.question)}"]`, question);
            const other = named("o.").map((field) => field.value.trim()).find((value) => value !== "");
            const fields = named("a.");
            if (fields.length === 0) return undefined;
            const type = fields[0].type;
            if (type === "radio") {
                const chosen = fields.find((field) => field.checked);
                return chosen && Number(chosen.value);
            }
            if (type === "checkbox" && fields[0].id !== "") return fields[0].checked;
            if (type === "checkbox") {
                const chosen = fields.filter((field) => field.checked).map((field) => field.value);
                return chosen.length > 0 || other ? chosen : undefined;
            }
            if (other) return { other };
            const value = fields[0].value;
            if (value.trim() === "") return undefined;
            return fields[0].inputMode === "decimal" ? Number(value.replace(",", ".")) : value;
        }

        function holds(condition, heard) {
            if (condition.and) return condition.and.every((part) => holds(part, heard));
            if (condition.or) return condition.or.some((part) => holds(part, heard));
            if (condition.not) return !holds(condition.not, heard);
            const answer = heard.get(condition.question);
            if ("answered" in condition) return answer !== undefined;
            if (answer === undefined) return false;
            const items = Array.isArray(answer) ? answer : [answer];
            if ("equals" in condition) return answer === condition.equals;
            if ("oneOf" in condition) return condition.oneOf.includes(answer);
            if ("contains" in condition) return Array.isArray(answer) ? items.includes(condition.contains) : String(answer).includes(condition.contains);
            if ("greaterThan" in condition) return answer > condition.greaterThan;
            if ("lessThan" in condition) return answer < condition.lessThan;
            return true;
        }

        function look() {
            const heard = new Map();
            let asked = 0;
            let answered = 0;
            for (const question of questions) {
                const { showIf, skipIf } = question.dataset;
                const shown = (!showIf || holds(JSON.parse(showIf), heard)) && !(skipIf && holds(JSON.parse(skipIf), heard));
                question.hidden = !shown;
                for (const field of all("input, textarea, select", question)) field.disabled = !shown;
                const answer = shown ? answerTo(question) : undefined;
                if (answer !== undefined) heard.set(question.dataset.question, answer);
                if (!shown || all("input, textarea, select", question).length === 0) continue;
                asked += 1;
                if (answer !== undefined && answer !== false) answered += 1;
            }
            const bar = one(".progress progress", form);
            if (!bar) return;
            bar.max = Math.max(asked, 1);
            bar.value = answered;
            one(".progress span", form).textContent = `${answered} / ${asked}`;
        }

        form.addEventListener("input", look);
        look();
    }
}
followConditions();

