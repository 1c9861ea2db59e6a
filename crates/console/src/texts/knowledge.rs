//! What staff read about the knowledge base.

use super::texts;

texts! {
    /// Articles, and searching them as the AI does.
    Knowledge {
        new_article: "New article", "Neuer Artikel";
        no_articles: "There is no article yet.", "Es gibt noch keinen Artikel.";
        no_articles_advice: "Write the first one: the AI answers from what is published.", "Schreiben Sie den ersten: Die KI antwortet aus dem, was veröffentlicht ist.";
        critical: "critical", "kritisch";
        importance: "Importance", "Wichtigkeit";
        importance_help: "From 0.0 to 2.0; 1.0 is usual, critical from 1.5.", "Von 0.0 bis 2.0; üblich ist 1.0, kritisch ab 1.5.";
        importance_problem: "Please write a number from 0.0 to 2.0.", "Bitte geben Sie eine Zahl von 0.0 bis 2.0 an.";
        title: "Title", "Titel";
        body: "Text (Markdown)", "Text (Markdown)";
        tags: "Tags, with commas between", "Schlagwörter, durch Kommas getrennt";
        tags_problem: "Please write at most 20 tags, each once.", "Bitte geben Sie höchstens 20 Schlagwörter an, jedes einmal.";
        readers: "For whom", "Für wen";
        state: "State", "Zustand";
        preview: "Preview", "Vorschau";
        changed_meanwhile: "Somebody changed this article meanwhile. Below is how it is now; saving again replaces it with yours.", "Jemand hat diesen Artikel inzwischen geändert. Unten steht, wie er jetzt ist; erneutes Speichern ersetzt ihn durch Ihren.";
        as_it_is: "How the article is now", "Wie der Artikel jetzt ist";
        version: "Version", "Version";
        changed: "Changed", "Geändert";
        search: "Search as the AI does", "Suchen wie die KI";
        question: "Question", "Frage";
        relevance: "fits", "passt";
        score: "score", "Punkte";
        nothing_published: "Nothing is published yet.", "Noch ist nichts veröffentlicht.";
        nothing_found: "No passage fits.", "Keine Stelle passt.";
    }
}
