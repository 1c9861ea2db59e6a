//! The invites to a form. The address that lets somebody in is shown once.

use askama::Template;
use frontdesk_domain::form::invite::{InviteLabel, MaxUses};
use frontdesk_domain::id::{FormId, InviteId};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::ListedInvite;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::forms::{
    CreateInviteCommand, CreateInviteRefusal, FormNotFound, InviteNotFound,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "invites.html")]
struct InvitesPage {
    frame: Frame,
    form: FormId,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
    label: Markup,
    email: Markup,
    uses: Markup,
    secret: Option<String>,
    problem: Option<String>,
}

struct Row {
    id: InviteId,
    label: String,
    email: Option<String>,
    uses: u32,
    max_uses: u32,
    is_revoked: bool,
    expires: Option<Markup>,
}

fn row(visitor: &Visitor, listed: &ListedInvite) -> Row {
    let invite = &listed.invite;
    Row {
        id: invite.id,
        label: invite
            .label
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        email: invite.email.as_ref().map(ToString::to_string),
        uses: listed.uses,
        max_uses: invite.max_uses.get(),
        is_revoked: invite.revoked_at.is_some(),
        expires: invite.expires_at.map(|at| visitor.time(at)),
    }
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    form: FormId,
    fields: &Fields,
    said: (Option<String>, Option<String>),
) -> Answer {
    let request: PageRequest<InviteId> = fields.page_of_ids()?;
    let forms = &surroundings.use_cases.forms;
    let found = forms.invites.run(&member.actor, form, request).await;
    let found = found.map_err(trouble(|FormNotFound| Trouble::NotFound))?;
    let t = visitor.texts();
    let first = format!("/manage/forms/{form}/invites");
    let (secret, problem) = said;
    let status = if problem.is_some() {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let page = InvitesPage {
        frame: Frame::new(visitor, Section::Reviews, t.manage.invites).saying(saved),
        form,
        rows: found
            .items
            .iter()
            .map(|listed| row(visitor, listed))
            .collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address(&first, &[("after", &next.to_string())])),
        first,
        label: Markup::verbatim(fields.text("label")),
        email: Markup::verbatim(fields.text("email")),
        uses: Markup::verbatim(fields.get("uses").unwrap_or("1")),
        secret,
        problem,
    };
    page_with(status, &page)
}

fn form_id(number: i64) -> Result<FormId, Trouble> {
    FormId::new(number).ok_or(Trouble::NotFound)
}

#[handler]
pub(crate) async fn invites(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Asked(fields): Asked,
) -> Answer {
    shown(
        &signed_in,
        &surroundings,
        form_id(number)?,
        &fields,
        (None, None),
    )
    .await
}

fn command(form: FormId, t: &Texts, fields: &Fields) -> Result<CreateInviteCommand, String> {
    let label = fields.filled("label").map(InviteLabel::parse).transpose();
    let email = fields
        .filled("email")
        .map(|email| EmailAddress::parse(email.trim()))
        .transpose();
    let uses: Option<u32> = fields.text("uses").trim().parse().ok();
    Ok(CreateInviteCommand {
        form,
        label: label.map_err(|error| t.text_error(&error))?,
        email: email.map_err(|error| t.text_error(&error))?,
        max_uses: uses
            .and_then(|uses| MaxUses::new(uses).ok())
            .ok_or_else(|| t.manage.uses_problem.to_owned())?,
        expires_at: None,
    })
}

#[handler]
pub(crate) async fn create_invite(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(number): Path<i64>,
    Sent(fields): Sent,
) -> Answer {
    let form = form_id(number)?;
    let command = match command(form, signed_in.visitor.texts(), &fields) {
        Ok(command) => command,
        Err(problem) => {
            return shown(
                &signed_in,
                &surroundings,
                form,
                &fields,
                (None, Some(problem)),
            )
            .await;
        }
    };
    let forms = surroundings.use_cases.forms.clone();
    let managed = forms.read.managed(&signed_in.member.actor, form).await;
    let managed = managed.map_err(trouble(|FormNotFound| Trouble::NotFound))?;
    let actor = signed_in.member.actor.clone();
    let issued =
        to_the_end(async move { forms.invite.run(&actor, &command, &Receipt::none()).await });
    match issued.await?.map_err(refusal) {
        Ok(Outcome::Done(issued)) => {
            let path = format!("/forms/{}", managed.parts().slug);
            let link = address(&path, &[("invite", issued.token.expose())]);
            shown(
                &signed_in,
                &surroundings,
                form,
                &Fields::default(),
                (Some(link), None),
            )
            .await
        }
        Ok(Outcome::Replayed(_)) => go_to(&format!("/manage/forms/{form}/invites")),
        Err(failed) => Err(match failed? {
            CreateInviteRefusal::NotFound => Trouble::NotFound,
            CreateInviteRefusal::AlreadyExpired => Trouble::NotUnderstood,
        }),
    }
}

#[handler]
pub(crate) async fn revoke_invite(
    SignedIn { member, .. }: SignedIn,
    surroundings: Surroundings,
    Path((number, id)): Path<(i64, String)>,
) -> Answer {
    let form = form_id(number)?;
    let id = InviteId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let revoke = surroundings.use_cases.forms.revoke_invite.clone();
    let revoked = to_the_end(async move { revoke.run(&member.actor, id, &Receipt::none()).await });
    revoked
        .await?
        .map_err(trouble(|InviteNotFound| Trouble::NotFound))?;
    go_to(&format!("/manage/forms/{form}/invites?done=saved"))
}
