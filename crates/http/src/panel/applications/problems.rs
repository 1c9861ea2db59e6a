//! Why something was not done with a form, an invite or a submission.

use frontdesk_domain::form::admission::Refused as NotAdmitted;
use frontdesk_domain::form::answers::AnswerProblem;
use frontdesk_domain::form::draft::Defect;
use frontdesk_domain::form::invite::InviteRefused;
use frontdesk_domain::form::limit::{Limit, LimitReached};
use frontdesk_domain::form::review::ReviewError;
use frontdesk_domain::form::visibility::NotAccepting;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::Failure;
use frontdesk_domain::use_cases::forms::{
    ChangeFormRefusal, CreateFormRefusal, CreateInviteRefusal, FormNotFound, InviteNotFound,
    PurgeFormRefusal, ReviewSubmissionRefusal, ReviseSubmissionRefusal, SubmissionNotFound,
    SubmitFormRefusal,
};

use crate::problem::{Details, Fault, Faults, Kind, Refused, problems};

/// What everybody reads when a form is not there, or not for them.
pub(super) fn form_not_found() -> Details {
    Details::say("Form not found")
}

fn submission_not_found() -> Details {
    Details::say("Submission not found")
}

problems! {
    /// Why there is no list.
    pub(crate) ListFormsProblem {} also { FeatureDisabled }
}

problems! {
    /// Why a form was not read.
    pub(crate) ReadFormProblem {} also { FeatureDisabled, NotFound, InviteExpired }
}

problems! {
    /// Why nothing was submitted.
    pub(crate) SubmitProblem { InvalidRequest } also {
        FeatureDisabled, NotFound, InviteRequired, InviteInvalid, InviteExpired, InviteOtherPerson,
        FormClosed, FormNotOpen, LimitPerUser, LimitCapacity, LimitInvite, LimitCooldown,
    }
}

problems! {
    /// Why a form was not made.
    pub(crate) CreateFormProblem { InvalidRequest, AlreadyExists } also { FeatureDisabled }
}

problems! {
    /// Why a form, or part of it, was not read by those who manage forms.
    pub(crate) ManagedFormProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why a form was not copied.
    pub(crate) CopyFormProblem { InvalidRequest, NotFound, AlreadyExists } also { FeatureDisabled }
}

problems! {
    /// Why a form was not changed.
    pub(crate) ChangeFormProblem {
        InvalidRequest, NoValidFields, NotFound, AlreadyExists, PreconditionFailed,
    } also { FeatureDisabled }
}

problems! {
    /// Why a form was not removed.
    pub(crate) PurgeFormProblem { InvalidRequest, NotFound, FormInUse } also { FeatureDisabled }
}

problems! {
    /// Why an invite was not made.
    pub(crate) CreateInviteProblem { InvalidRequest, NotFound } also { FeatureDisabled }
}

problems! {
    /// Why an invite was not revoked.
    pub(crate) RevokeInviteProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why a submission was not read.
    pub(crate) ReadSubmissionProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why a submission was not revised.
    pub(crate) ReviseProblem { InvalidRequest, NotFound, IllegalTransition, PreconditionFailed } also { FeatureDisabled }
}

problems! {
    /// Why a submission was not reviewed.
    pub(crate) ReviewProblem {
        InvalidRequest, NoValidFields, NotFound, IllegalTransition, PreconditionFailed,
    } also { FeatureDisabled }
}

/// Every answer that is not good, under its question.
fn of_answers(problems: &[AnswerProblem]) -> Details {
    let mut faults = Faults::new();
    for problem in problems {
        faults.add(problem.pointer.as_str(), problem);
    }
    Details::from(faults).saying("Some of the answers are not good")
}

/// Everything that is wrong with a draft, where it stands.
pub(super) fn of_defects(defects: &[Defect]) -> Vec<Fault> {
    let fault = |defect: &Defect| Fault::new(defect.pointer.as_str(), defect);
    defects.iter().map(fault).collect()
}

/// A sentence that starts as sentences do.
fn sentence(words: &impl ToString) -> String {
    let words = words.to_string();
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

fn not_admitted(refused: NotAdmitted) -> Refused {
    let kind = match refused {
        NotAdmitted::NotFound => return Refused::new(Kind::NotFound, form_not_found()),
        NotAdmitted::NotAccepting(NotAccepting::Closed | NotAccepting::Over { .. }) => {
            Kind::FormClosed
        }
        NotAdmitted::NotAccepting(NotAccepting::NotYetOpen { opens_at }) => {
            let details = Details::say(sentence(&refused)).frees_at(opens_at);
            return Refused::new(Kind::FormNotOpen, details);
        }
        NotAdmitted::InviteNeeded => Kind::InviteRequired,
        NotAdmitted::Invite(InviteRefused::NotValid | InviteRefused::Revoked) => {
            Kind::InviteInvalid
        }
        NotAdmitted::Invite(InviteRefused::Expired) => Kind::InviteExpired,
        NotAdmitted::Invite(InviteRefused::OtherPerson) => Kind::InviteOtherPerson,
    };
    Refused::new(kind, Details::say(sentence(&refused)))
}

/// Which limit, and when it frees where time alone does that.
fn limit_reached(reached: &LimitReached, now: Timestamp) -> Refused {
    let kind = match reached.limit {
        Limit::PerUser => Kind::LimitPerUser,
        Limit::Capacity => Kind::LimitCapacity,
        Limit::Invite => Kind::LimitInvite,
        Limit::Cooldown => Kind::LimitCooldown,
    };
    let mut details = Details::say(sentence(reached));
    if let Some(frees_at) = reached.frees_at {
        details = details.frees_at(frees_at).retry_after(frees_at.since(now));
    }
    Refused::new(kind, details)
}

impl SubmitProblem {
    /// Why nothing was submitted at this moment.
    pub(super) fn at(now: Timestamp, failure: Failure<SubmitFormRefusal>) -> Self {
        let refusal = match failure {
            Failure::Refused(refusal) => refusal,
            Failure::FeatureOff(off) => return Self::Common(off.into()),
            Failure::NotAllowed(missing) => return Self::Common(missing.into()),
            Failure::KeyReused(reused) => return Self::Common(reused.into()),
            Failure::AnswerErased(erased) => return Self::Common(erased.into()),
            Failure::Store(error) => return Self::Common(error.into()),
        };
        match refusal {
            SubmitFormRefusal::Refused(refused) => Self::Common(not_admitted(refused)),
            SubmitFormRefusal::Answers(problems) => Self::InvalidRequest(of_answers(&problems)),
            SubmitFormRefusal::Limit(reached) => Self::Common(limit_reached(&reached, now)),
        }
    }
}

impl From<Refused> for SubmitProblem {
    fn from(refused: Refused) -> Self {
        Self::Common(refused)
    }
}

impl From<Refused> for ReviseProblem {
    fn from(refused: Refused) -> Self {
        Self::Common(refused)
    }
}

macro_rules! faulty {
    ($($problem:ident),+) => {$(
        impl From<Faults> for $problem {
            fn from(faults: Faults) -> Self {
                Self::InvalidRequest(faults.into())
            }
        }
    )+};
}

faulty! {
    SubmitProblem, CreateFormProblem, CopyFormProblem, ChangeFormProblem, PurgeFormProblem,
    CreateInviteProblem, ReviewProblem
}

impl From<NotAdmitted> for ReadFormProblem {
    fn from(refused: NotAdmitted) -> Self {
        Self::Common(not_admitted(refused))
    }
}

macro_rules! form_not_found {
    ($($problem:ident),+) => {$(
        impl From<FormNotFound> for $problem {
            fn from(FormNotFound: FormNotFound) -> Self {
                Self::NotFound(form_not_found())
            }
        }
    )+};
}

form_not_found! { ManagedFormProblem, CopyFormProblem }

const SLUG_TAKEN: &str = "Another form has this slug";
const DEPARTMENT: &str = "/acceptanceDepartment";

impl From<CreateFormRefusal> for CreateFormProblem {
    fn from(refusal: CreateFormRefusal) -> Self {
        match refusal {
            CreateFormRefusal::SlugTaken => Self::AlreadyExists(Details::say(SLUG_TAKEN)),
            CreateFormRefusal::UnknownDepartment(unknown) => {
                Faults::one(DEPARTMENT, unknown).into()
            }
        }
    }
}

impl From<CreateFormRefusal> for CopyFormProblem {
    fn from(refusal: CreateFormRefusal) -> Self {
        match refusal {
            CreateFormRefusal::SlugTaken => Self::AlreadyExists(Details::say(SLUG_TAKEN)),
            CreateFormRefusal::UnknownDepartment(unknown) => {
                Faults::one(DEPARTMENT, unknown).into()
            }
        }
    }
}

impl From<ChangeFormRefusal> for ChangeFormProblem {
    fn from(refusal: ChangeFormRefusal) -> Self {
        match refusal {
            ChangeFormRefusal::NotFound => Self::NotFound(form_not_found()),
            ChangeFormRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ChangeFormRefusal::SlugTaken => Self::AlreadyExists(Details::say(SLUG_TAKEN)),
            ChangeFormRefusal::Defects(defects) => Faults::from(of_defects(&defects)).into(),
            ChangeFormRefusal::UnknownDepartment(unknown) => {
                Faults::one(DEPARTMENT, unknown).into()
            }
        }
    }
}

impl From<PurgeFormRefusal> for PurgeFormProblem {
    fn from(refusal: PurgeFormRefusal) -> Self {
        match refusal {
            PurgeFormRefusal::NotFound => Self::NotFound(form_not_found()),
            PurgeFormRefusal::NotArchived => Self::FormInUse(Details::none()),
            PurgeFormRefusal::NotConfirmed => {
                Faults::one("/confirm", "must be the slug of the form").into()
            }
        }
    }
}

impl From<CreateInviteRefusal> for CreateInviteProblem {
    fn from(refusal: CreateInviteRefusal) -> Self {
        match refusal {
            CreateInviteRefusal::NotFound => Self::NotFound(form_not_found()),
            CreateInviteRefusal::AlreadyExpired => {
                Faults::one("/expiresAt", "must be in the future").into()
            }
        }
    }
}

impl From<InviteNotFound> for RevokeInviteProblem {
    fn from(InviteNotFound: InviteNotFound) -> Self {
        Self::NotFound(Details::say("Invite not found"))
    }
}

impl From<SubmissionNotFound> for ReadSubmissionProblem {
    fn from(SubmissionNotFound: SubmissionNotFound) -> Self {
        Self::NotFound(submission_not_found())
    }
}

fn no_such_step(error: ReviewError) -> Details {
    Details::say(sentence(&error))
}

impl From<ReviseSubmissionRefusal> for ReviseProblem {
    fn from(refusal: ReviseSubmissionRefusal) -> Self {
        match refusal {
            ReviseSubmissionRefusal::NotFound => Self::NotFound(submission_not_found()),
            ReviseSubmissionRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ReviseSubmissionRefusal::Step(error) => Self::IllegalTransition(no_such_step(error)),
            ReviseSubmissionRefusal::Answers(problems) => {
                Self::InvalidRequest(of_answers(&problems))
            }
        }
    }
}

impl From<ReviewSubmissionRefusal> for ReviewProblem {
    fn from(refusal: ReviewSubmissionRefusal) -> Self {
        match refusal {
            ReviewSubmissionRefusal::NotFound => Self::NotFound(submission_not_found()),
            ReviewSubmissionRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ReviewSubmissionRefusal::Step(error) => Self::IllegalTransition(no_such_step(error)),
        }
    }
}
