"""Who is told by e-mail that a page waits for review: those who may publish that very page."""

from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import Page, TaskState
from wagtail.signals import task_submitted


class ReviewNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's notice, without the members of the task's groups whose rights end at another institute."""

    def get_recipient_users(self, task_state, **kwargs):
        recipients = super().get_recipient_users(task_state, **kwargs).distinct()
        page = task_state.workflow_state.content_object
        if not isinstance(page, Page):
            return recipients
        return [person for person in recipients if page.permissions_for_user(person).can_publish()]


notify_reviewers = ReviewNotifier()


def connect() -> None:
    """Take the place of Wagtail's own receiver: under one dispatch uid, whoever connects first is called."""
    task_submitted.connect(
        notify_reviewers, sender=TaskState, dispatch_uid="group_approval_task_submitted_email_notification"
    )
