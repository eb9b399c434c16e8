"""What is kept about translations beyond wagtail-localize: who may approve them, and what was made from what."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Locale, Page, Revision, TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from portal.base.publishing import PublishBlocked, run_publish_checks


class BilingualReviewTask(AbstractGroupApprovalTask):
    """A review by somebody who is in one of the task's groups and may publish that very page.

    The group says what kind of work a person does, the page permission says where.
    """

    class Meta:
        verbose_name = _("bilingual review task")
        verbose_name_plural = _("bilingual review tasks")

    @classmethod
    def get_description(cls):
        return _("Members of the chosen groups who may publish the page approve it; a translation must be complete.")

    def _may_review(self, obj, user) -> bool:
        if user.is_superuser:
            return True
        if not self._user_in_groups(user):
            return False
        if isinstance(obj, Page):
            return obj.permissions_for_user(user).can_publish()
        return user.has_perm(f"{obj._meta.app_label}.publish_{obj._meta.model_name}")

    def user_can_access_editor(self, obj, user):
        return self._may_review(obj, user)

    def locked_for_user(self, obj, user):
        return not self._may_review(obj, user)

    def user_can_lock(self, obj, user):
        return self._may_review(obj, user)

    def get_actions(self, obj, user):
        return super().get_actions(obj, user) if self._may_review(obj, user) else []

    def on_action(self, task_state, user, action_name, **kwargs):
        """Approving a page that may not go live changes nothing and leads to the page that says why."""
        try:
            if action_name == "approve":
                run_publish_checks(task_state.workflow_state.content_object.get_latest_revision_as_object(), user=user)
            return super().on_action(task_state, user, action_name, **kwargs)
        except PublishBlocked:
            return reverse("translation:approval_blocked", args=[task_state.pk])

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        if user.is_superuser:
            return states
        pages = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
        # The workflow keeps the id of its object as text.
        ids = [str(pk) for pk in pages.values_list("pk", flat=True)]
        return states.filter(workflow_state__object_id__in=ids) if ids else TaskState.objects.none()


class TranslatedRevision(models.Model):
    """The text of the source from which a revision of a translation was made."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="+")
    source_fingerprint = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("translated revision")
        verbose_name_plural = _("translated revisions")

    def __str__(self):
        return f"{self.revision_id}: {self.source_fingerprint[:8]}"


class PublishedVersion(models.Model):
    """The text of a page as published last in a language, and for a translation the text that it was made from.

    A translation is outdated when `source_fingerprint` is not the fingerprint of the version in `source_locale`.
    """

    translation_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64)
    source_locale = models.ForeignKey(Locale, null=True, on_delete=models.CASCADE, related_name="+")
    source_fingerprint = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "locale"], name="one_published_version_per_locale")
        ]

    def __str__(self):
        return f"{self.translation_key} {self.locale_id}"
