//! Questions about forms, what they say, and invites to them.

use std::collections::HashMap;

use async_trait::async_trait;
use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::form::Form;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::invite::Invite;
use frontdesk_domain::form::limit::{HeldSlot, SlotHolder};
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::id::{FormId, InviteId, SubmissionId, Version};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{
    FormFilter, FormQueries, ListedInvite, ListedSubmission, StoreError, SubmissionFilter,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use uuid::Uuid;

use super::submission;
use crate::error::store_error;
use crate::form::definition;
use crate::form::row::{Column, Entity, Model};
use crate::{SeaOrmStore, invite, slot};

#[async_trait]
impl FormQueries for SeaOrmStore {
    async fn form(&self, id: FormId) -> Result<Option<Form>, StoreError> {
        one(self.reader(), Entity::find_by_id(id.get())).await
    }

    async fn form_by_slug(&self, slug: &Slug) -> Result<Option<Form>, StoreError> {
        let of_slug = Entity::find().filter(Column::Slug.eq(slug.as_str()));
        one(self.reader(), of_slug).await
    }

    async fn forms(
        &self,
        filter: &FormFilter,
        page: PageRequest<FormId>,
    ) -> Result<Page<Form, FormId>, StoreError> {
        let older = page.after.map(|last| Column::Id.lt(last.get()));
        let rows = Entity::find()
            .filter(matching(filter))
            .filter(Condition::all().add_option(older))
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let forms: Vec<_> = rows
            .into_iter()
            .map(Model::form)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(forms, page.limit, |form| {
            form.parts().id
        }))
    }

    async fn definition(
        &self,
        form: FormId,
        version: Version,
    ) -> Result<Option<FormDefinition>, StoreError> {
        definition::Entity::find_by_id((form.get(), version.get()))
            .one(self.reader())
            .await
            .map_err(store_error)?
            .map(definition::Model::definition)
            .transpose()
    }

    async fn slots_of(
        &self,
        form: FormId,
        holder: SlotHolder,
    ) -> Result<Vec<HeldSlot>, StoreError> {
        slot::held(self.reader(), form, holder).await
    }

    async fn invite_by_digest(&self, digest: &SecretDigest) -> Result<Option<Invite>, StoreError> {
        invite::row::Entity::find()
            .filter(invite::row::Column::Digest.eq(digest.0.to_vec()))
            .one(self.reader())
            .await
            .map_err(store_error)?
            .map(invite::row::Model::invite)
            .transpose()
    }

    async fn invites(
        &self,
        form: FormId,
        page: PageRequest<InviteId>,
    ) -> Result<Page<ListedInvite, InviteId>, StoreError> {
        let view = self.snapshot().await?;
        let older = page
            .after
            .map(|last| invite::row::Column::Id.lt(last.get()));
        let rows = invite::row::Entity::find()
            .filter(invite::row::Column::Form.eq(form.get()))
            .filter(Condition::all().add_option(older))
            .order_by_desc(invite::row::Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(&view)
            .await
            .map_err(store_error)?;
        let invites: Vec<_> = rows
            .into_iter()
            .map(invite::row::Model::invite)
            .collect::<Result<_, _>>()?;
        let page = Page::from_surplus(invites, page.limit, |invite| invite.id);
        let ids = page.items.iter().map(|invite| invite.id.get()).collect();
        let uses = submission::uses_of_invites(&view, ids).await?;
        Ok(page.map(|invite| listed(invite, &uses)))
    }

    async fn submission(&self, id: SubmissionId) -> Result<Option<ListedSubmission>, StoreError> {
        submission::one(self.reader(), id).await
    }

    async fn review_steps(&self, id: SubmissionId) -> Result<Vec<ReviewStep>, StoreError> {
        submission::steps(self.reader(), id).await
    }

    async fn submissions(
        &self,
        filter: &SubmissionFilter,
        page: PageRequest<SubmissionId>,
    ) -> Result<Page<ListedSubmission, SubmissionId>, StoreError> {
        submission::page(self.reader(), filter, page).await
    }
}

async fn one(
    connection: &impl ConnectionTrait,
    forms: Select<Entity>,
) -> Result<Option<Form>, StoreError> {
    forms
        .one(connection)
        .await
        .map_err(store_error)?
        .map(Model::form)
        .transpose()
}

fn matching(filter: &FormFilter) -> Condition {
    let FormFilter {
        statuses,
        visibilities,
    } = filter;
    let statuses = statuses
        .as_ref()
        .map(|wanted| wanted.iter().map(|status| status.name()));
    let visibilities = visibilities
        .as_ref()
        .map(|wanted| wanted.iter().map(|visibility| visibility.name()));
    Condition::all()
        .add_option(statuses.map(|wanted| Column::Status.is_in(wanted)))
        .add_option(visibilities.map(|wanted| Column::Visibility.is_in(wanted)))
}

fn listed(invite: Invite, uses: &HashMap<Uuid, u32>) -> ListedInvite {
    ListedInvite {
        uses: uses.get(&invite.id.get()).copied().unwrap_or(0),
        invite,
    }
}
