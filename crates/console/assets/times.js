// Instants in the reader's own zone; the exact one stays in the title.
{
    const written = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    for (const element of all("time[datetime]")) element.textContent = written.format(new Date(element.dateTime));
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: "region" });
    for (const option of all("select[data-countries] option[value]:not([value=''])")) option.textContent = names.of(option.value);
}

