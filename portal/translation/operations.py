"""What people do with translations: submit, publish, send to review. The rules stand here; views only ask and tell."""

from dataclasses import dataclass, field

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import DraftStateMixin, Locale, Page, Revision, WorkflowState
from wagtail_localize.models import Translation, TranslationLog, TranslationSource

from portal.base.publishing import PublishBlocked
from portal.translation.completeness import require_complete, require_no_divergence
from portal.translation.groups import divergent_locale_ids, source_locale_id, version_in


class Refused(Exception):
    """An operation is against the rules; the text says why, for the person who tried."""


@dataclass
class Submission:
    """What became of a submission: the versions that were made, and the refusals."""

    created: list[models.Model] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def title_of(instance: models.Model) -> str:
    return instance.get_admin_display_title() if isinstance(instance, Page) else str(instance)


def require_source(instance: models.Model) -> None:
    """Raise Refused unless the object is the source of its group, or may become it."""
    if getattr(instance, "alias_of_id", None):
        raise Refused(
            _("“%(title)s” shows another page's text. Submit that page for translation instead.")
            % {"title": title_of(instance)}
        )
    source_id = source_locale_id(instance)
    if source_id and source_id != instance.locale_id:
        raise Refused(
            _(
                "“%(title)s” is itself a translation. Submit its source, the version in %(language)s, "
                "so that all languages are made from one text."
            )
            % {"title": title_of(instance), "language": Locale.objects.get(pk=source_id).get_display_name()}
        )


def require_submittable(instance: models.Model, locale: Locale) -> None:
    """Raise Refused unless the object can be submitted for translation into `locale` now."""
    require_source(instance)
    names = {"title": title_of(instance), "language": locale.get_display_name()}
    if {instance.locale_id, locale.pk} & divergent_locale_ids(instance):
        raise Refused(
            _("“%(title)s” was left out: its versions are marked as differing on purpose (%(language)s).") % names
        )
    if version_in(instance, locale):
        raise Refused(_("“%(title)s” was left out: it has a version in %(language)s already.") % names)
    if isinstance(instance, Page):
        parent = instance.get_parent()
        if parent.is_root():
            raise Refused(_("“%(title)s”: the home page in %(language)s is made by the command add_locale.") % names)
        if not version_in(parent, locale):
            raise Refused(
                _("“%(title)s”: translate the page above it first, “%(parent)s” (%(language)s).")
                % {**names, "parent": parent.get_admin_display_title()}
            )


@transaction.atomic
def submit(instance: models.Model, locale: Locale, user: AbstractBaseUser) -> models.Model:
    """Start the translation of an object into a locale: a draft that waits for its words. Raises Refused."""
    require_submittable(instance, locale)
    if isinstance(instance, Page):
        instance = type(instance.specific).objects.get(pk=instance.pk)
        alias = Page.objects.filter(translation_key=instance.translation_key, locale=locale, live=True).first()
        if alias:
            # It shows the source's words, which must not stay live as if they were a translation.
            alias.unpublish(user=user)
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    Translation.objects.update_or_create(source=source, target_locale=locale, defaults={"enabled": True})
    try:
        version, _created = source.create_or_update_translation(
            locale, user=user, publish=not isinstance(instance, DraftStateMixin), fallback=True
        )
    except ValidationError as error:
        raise Refused(f"{title_of(instance)}: {' '.join(error.messages)}") from error
    except IntegrityError as error:
        raise Refused(
            _("“%(title)s”: something else in %(language)s has the same slug already. Change one of the two.")
            % {"title": title_of(instance), "language": locale.get_display_name()}
        ) from error
    return version


def submit_to_all(instance: models.Model, locales: list[Locale], user: AbstractBaseUser) -> Submission:
    """Submit an object for translation into several locales; a refused one does not stop the others."""
    outcome = Submission()
    for locale in locales:
        try:
            outcome.created.append(submit(instance, locale, user))
        except Refused as refusal:
            outcome.refused.append(str(refusal))
    return outcome


def submit_subtree(page_id: int, locale_ids: list[int], user: AbstractBaseUser) -> Submission:
    """Submit all pages below a page, parents before children; each that may not be submitted is left out.

    Pages of which there is a version already are passed over in silence, so that it can be run again.
    """
    outcome = Submission()
    locales = list(Locale.objects.filter(pk__in=locale_ids))
    for page in (
        Page.objects.get(pk=page_id).get_descendants().filter(alias_of__isnull=True).order_by("path").specific()
    ):
        wanted = [locale for locale in locales if locale.pk != page.locale_id and not version_in(page, locale)]
        if wanted and not page.permissions_for_user(user).can_edit():
            outcome.refused.append(
                _("“%(title)s” was left out: you may not edit it.") % {"title": page.get_admin_display_title()}
            )
            continue
        result = submit_to_all(page, wanted, user)
        outcome.created += result.created
        outcome.refused += result.refused
    return outcome


def save_revision(translation: Translation, user: AbstractBaseUser) -> Revision:
    """Save the finished translation as a revision of its target; the live version stays as it is.

    Raises PublishBlocked when the translation is incomplete or its versions differ on purpose.
    """
    source = translation.source
    target = translation.get_target_instance()
    require_no_divergence(translation, target)
    require_complete(translation)
    # All words are there, so what falls back are links to objects without a version in this locale.
    version = source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    if isinstance(version, Page):
        version.slug = _slug_for(version, target)
        if not target.live:
            # A release that is held back goes live in all languages at one moment, that of its source.
            version.go_live_at = source.get_source_instance().go_live_at
    try:
        revision = version.save_revision(user=user, log_action=True)
    except ValidationError as error:
        raise PublishBlocked(error.messages) from error
    TranslationLog.objects.create(source=source, locale=translation.target_locale, revision=revision)
    return revision


def _slug_for(version: Page, target: Page) -> str:
    """The source's slug, but an address that readers know already does not change."""
    if target.first_published_at or target.live or target.get_parent().is_root():
        return target.slug
    return find_available_slug(target.get_parent(), version.slug, ignore_page_id=target.pk)


@transaction.atomic
def publish(translation: Translation, user: AbstractBaseUser) -> None:
    """Publish the finished translation. Raises PublishBlocked."""
    revision = save_revision(translation, user)
    translation.source.update_target_view_restrictions(translation.target_locale)
    revision.publish(user=user)


@transaction.atomic
def submit_for_review(translation: Translation, user: AbstractBaseUser) -> None:
    """Save the finished translation of a page as a revision and start (or resume) its workflow.

    Raises Refused, or PublishBlocked when the translation is incomplete.
    """
    page = translation.get_target_instance()
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        raise Refused(_("This translation is being reviewed already."))
    workflow = page.get_workflow()
    if workflow is None:
        raise Refused(_("No workflow is set for this part of the site, so there is nobody to review the translation."))
    save_revision(translation, user)
    page = type(page).objects.get(pk=page.pk)
    if state:
        state.resume(user=user)
    else:
        workflow.start(page, user)
