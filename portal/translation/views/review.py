"""Sending a finished translation to review, and telling why one could not be approved."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.models import Page, TaskState
from wagtail_localize.models import Translation

from portal.base.publishing import PublishBlocked, run_publish_checks
from portal.translation.operations import Refused, submit_for_review
from portal.translation.views.permissions import may_edit, require, target_or_none


@require_POST
def submit_for_review_view(request, translation_id):
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id, enabled=True
    )
    page = target_or_none(translation)
    if not isinstance(page, Page):
        raise Http404
    require(may_edit(request.user, page))
    try:
        submit_for_review(translation, request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request,
            _("“%(title)s” was submitted for review.") % {"title": page.get_admin_display_title()},
        )
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_GET
def approval_blocked(request, task_state_id):
    """Where the review task sends a person whose approval was refused (a task cannot speak to a request)."""
    task_state = get_object_or_404(TaskState, pk=task_state_id)
    instance = task_state.workflow_state.content_object
    require(bool(task_state.task.specific.get_actions(instance, request.user)))
    try:
        run_publish_checks(instance.get_latest_revision_as_object(), user=request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
    return redirect("wagtailadmin_pages:edit", instance.pk)


def tell(request, blocked: PublishBlocked) -> None:
    """Show the person why the page may not go live."""
    for message in blocked.messages:
        messages.error(request, message)
