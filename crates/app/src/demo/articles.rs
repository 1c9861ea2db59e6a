//! What the demonstration knows.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::actor::{Actor, Presented};
use frontdesk_domain::knowledge::{
    ArticleBody, ArticleDraft, ArticleStatus, ArticleTitle, Importance, Readers, Tag, Tags,
};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::Desk;
use frontdesk_domain::use_cases::knowledge::CreateArticle;

use crate::command::Result;

/// Title, tags, readers and text.
type Page = (&'static str, &'static [&'static str], Readers, &'static str);

const PAGES: [Page; 8] = [
    (
        "Refunds",
        &["refund", "money back", "payment"],
        Readers::Public,
        "# Charged twice\n\nA subscription or an invoice that was charged twice, in one month or on one card, is refunded \
         in full. Open Billing, choose the invoice and press Report a double charge; the refund of the second payment is \
         on your card within five working days.\n\n# Cancelled before the next payment\n\nA plan that you cancel runs \
         until the end of the month you paid for. The days left of it are not refunded.",
    ),
    (
        "Invoices",
        &["bill", "receipt", "VAT"],
        Readers::Public,
        "# Download an invoice\n\nEvery invoice is listed under Billing, Invoices, and can be downloaded as PDF.\n\n\
         # Change the company name\n\nCompany name, address and VAT number are set under Account, Company. They stand on \
         every invoice written from then on.",
    ),
    (
        "Your parcel",
        &["delivery", "order", "lost"],
        Readers::Public,
        "# Where it is\n\nThe tracking page beside the order shows where a parcel is. A parcel that was handed to the \
         carrier and did not move for seven working days counts as lost: reply with the number of the order, and we send \
         the goods again.",
    ),
    (
        "Returns",
        &["send back", "exchange"],
        Readers::Public,
        "# Send something back\n\nOpen the order, choose what you return and why, and print the label. If you received \
         the wrong thing we pay for the way back and send the right one at once.",
    ),
    (
        "Two-factor codes",
        &["authenticator", "phone", "sign in"],
        Readers::Public,
        "# Codes are rejected after a change of the phone\n\nSign in with a recovery code instead, then remove the old \
         phone under Account, Security and add the new one. Codes also fail when the clock of the phone is wrong.",
    ),
    (
        "Server stuck on starting",
        &["restart", "console"],
        Readers::Public,
        "# It does not come back\n\nWhen a game server is stuck on starting for more than five minutes after a restart, \
         press Kill in the panel and then Start. The last lines of the console say what is wrong.",
    ),
    (
        "Prices for schools",
        &["discount", "education"],
        Readers::Public,
        "# Half price\n\nSchools and universities pay half the price, for a year at a time. Send proof in a ticket, and \
         the discount counts from the next invoice.",
    ),
    (
        "Refunds above 500",
        &["refund"],
        Readers::Staff,
        "A refund of more than 500 needs the signature of the head of Billing.",
    ),
];

/// Publishes every page, in the name of the admin.
pub async fn publish(desk: &Desk, admin: &Account) -> Result {
    let create = CreateArticle { desk: desk.clone() };
    let admin = Actor::with_full_rights(admin, Presented::Identity);
    for (title, tags, readers, text) in PAGES {
        let tags: std::result::Result<Vec<Tag>, _> = tags.iter().copied().map(Tag::parse).collect();
        let draft = ArticleDraft {
            title: ArticleTitle::parse(title)?,
            body: ArticleBody::parse(text)?,
            importance: Importance::default(),
            tags: Tags::new(tags?)?,
            readers,
            status: ArticleStatus::Published,
        };
        create.run(&admin, &draft, &Receipt::none()).await?;
    }
    Ok(())
}
