"""Who may do what with a translation: always asked of that very page or kind of snippet."""

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.db import models
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation, TranslationSource

SUBMIT = "wagtail_localize.submit_translation"


def _has(user, action: str, model: type[models.Model]) -> bool:
    return user.has_perm(f"{model._meta.app_label}.{get_permission_codename(action, model._meta)}")


def may_edit(user, instance: models.Model) -> bool:
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    return _has(user, "change", type(instance))


def may_publish(user, instance: models.Model) -> bool:
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    return _has(user, "publish", type(instance))


def may_submit(user, instance: models.Model) -> bool:
    return user.has_perm(SUBMIT) and may_edit(user, instance)


def may_see_reports(user) -> bool:
    """Anybody who works on pages or translations."""
    return user.has_perm(SUBMIT) or PagePermissionPolicy().user_has_any_permission(user, {"add", "change", "publish"})


def may_see_snippets(user, model: type[models.Model]) -> bool:
    return any(_has(user, action, model) for action in ("add", "change", "delete", "publish", "view"))


def require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def target_or_none(translation: Translation) -> models.Model | None:
    """The target of a translation, None when it was deleted."""
    try:
        return translation.get_target_instance()
    except translation.source.specific_content_type.model_class().DoesNotExist:
        return None


def source_or_none(source: TranslationSource) -> models.Model | None:
    """The object that a source was taken from, None when it was deleted."""
    try:
        return source.get_source_instance()
    except source.specific_content_type.model_class().DoesNotExist:
        return None
