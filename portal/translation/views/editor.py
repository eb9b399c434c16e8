"""What happens in the editors before wagtail-localize's own views: publishing, restarting and the like.

Each function returns a response that ends the request, or None to let it go on.
"""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import get_edit_url

from portal.base.publishing import PublishBlocked, run_publish_checks
from portal.translation.completeness import check_translation, check_words
from portal.translation.groups import divergent_locale_ids, running_translation_into
from portal.translation.operations import publish, title_of
from portal.translation.views.permissions import SUBMIT, may_publish, require
from portal.translation.views.review import tell


def before_edit(request, instance):
    """For pages and snippets; that the person may edit the instance has been checked."""
    if request.method != "POST":
        return None
    if "localize-restart-translation" in request.POST:
        return _before_restart(request, instance)
    approving = "action-workflow-action" in request.POST and request.POST.get("workflow-action-name") == "approve"
    if approving and isinstance(instance, Page):
        return _before_approval(request, instance)
    if request.POST.get("action") == "publish" and (translation := running_translation_into(instance)):
        return _publish(request, instance, translation)
    return None


def _publish(request, instance, translation):
    """The “publish” of the translation editor. The editor's own would write source text over what is live."""
    require(may_publish(request.user, instance))
    try:
        publish(translation, request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
    else:
        messages.success(
            request,
            _("Published “%(title)s” in %(language)s.")
            % {"title": title_of(translation.get_target_instance()), "language": translation.target_locale},
        )
    return redirect(request.path)


def _before_restart(request, instance):
    require(request.user.has_perm(SUBMIT))
    if instance.locale_id in divergent_locale_ids(instance):
        messages.error(
            request,
            _(
                "This page is marked as differing on purpose. Take that mark away and publish the page "
                "before its translation starts again."
            ),
        )
        return redirect(request.path)
    return None


def _before_approval(request, page):
    try:
        run_publish_checks(page, user=request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
        return redirect(request.path)
    return None


def before_publish(request, page):
    """The page editor publishes without asking the page, so the checks are asked here. The draft is kept."""
    try:
        run_publish_checks(page, user=request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
        messages.info(request, _("Your changes are saved as a draft."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def before_snippet_publish(request, snippet):
    """A snippet whose translation was stopped is edited in Wagtail's own editor."""
    if not isinstance(snippet, TranslatableMixin):
        return None
    try:
        check_translation(snippet, user=request.user)
    except PublishBlocked as blocked:
        tell(request, blocked)
        return redirect(get_edit_url(snippet))
    return None


def before_bulk_publish(request, pages, include_descendants: bool):
    """All of the chosen pages are published, or none."""
    blocked_by: list[str] = []
    for page in pages:
        chosen = [page, *page.get_descendants().not_live().specific()] if include_descendants else [page]
        for each in chosen:
            if not each.permissions_for_user(request.user).can_publish():
                continue
            try:
                run_publish_checks(each.get_latest_revision_as_object(), user=request.user)
            except PublishBlocked as blocked:
                blocked_by.extend(f"{each.get_admin_display_title()}: {message}" for message in blocked.messages)
    if not blocked_by:
        return None
    messages.error(request, _("Nothing was published."))
    for line in blocked_by:
        messages.error(request, line)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


def before_copy(request, page):
    """A copy is a page of its own, that no publish check connects with a source. So none is made in another language
    or of words that nobody has translated."""
    if request.method != "POST":
        return None
    target_id = request.POST.get("new_parent_page", "")
    target = Page.objects.filter(pk=target_id).first() if target_id.isdecimal() and len(target_id) < 19 else None
    if target and target.depth > 1 and target.locale_id != page.locale_id:
        messages.error(
            request,
            _("“%(title)s” is not copied into another language. Submit it for translation.")
            % {"title": title_of(page)},
        )
        return redirect("wagtailadmin_pages:copy", page.pk)
    copied = page.get_descendants(inclusive=True) if request.POST.get("copy_subpages") else [page]
    for each in copied:
        try:
            check_words(each.get_latest_revision_as_object())
        except PublishBlocked as blocked:
            tell(request, blocked)
            return redirect("wagtailadmin_pages:copy", page.pk)
    return None


def before_alias_is_converted(request, page):
    """An alias in another language becomes a version by translation, not with the source's words."""
    if page.alias_of.locale_id == page.locale_id:
        return None
    messages.error(
        request, _("Submit “%(title)s” for translation instead: this page shows its words.") % {"title": page.alias_of}
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
