"""The review bar of the translation editor."""

from django import template
from wagtail.models import Page, WorkflowState

from portal.translation.completeness import progress
from portal.translation.views.permissions import may_edit

register = template.Library()


@register.inclusion_tag("translation/admin/review_bar.html", takes_context=True)
def review_bar(context, translation, instance) -> dict:
    """How far a translation is, and what this person can do with it in the workflow."""
    request = context["request"]
    total, translated = progress(translation)
    bar = {"request": request, "translation": translation, "page": None, "total": total, "translated": translated}
    if not isinstance(instance, Page):
        return bar
    state = instance.current_workflow_state
    in_review = bool(state and state.status == WorkflowState.STATUS_IN_PROGRESS)
    task = instance.current_workflow_task
    actions = {name for name, _label, _modal in task.get_actions(instance, request.user)} if in_review and task else ()
    may_send = not in_review and may_edit(request.user, instance)
    return {
        **bar,
        "page": instance,
        "workflow": instance.get_workflow(),
        "in_review": in_review,
        "needs_changes": bool(state and state.status == WorkflowState.STATUS_NEEDS_CHANGES),
        "task": task,
        "task_state": instance.current_workflow_task_state,
        "may_approve": "approve" in actions,
        "may_reject": "reject" in actions,
        "may_send": may_send and translated == total,
    }
