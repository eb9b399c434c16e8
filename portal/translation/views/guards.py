"""wagtail-localize's smaller views, with what they do not check themselves.

They check that the person may edit the target; each guard adds what is missing and calls the view.
"""

import functools
import json
from urllib.parse import urlsplit

from django.db import transaction
from django.http import Http404, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import OverridableSegment, SegmentOverride, SourceDeletedError, Translation
from wagtail_localize.views import convert, edit_translation
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.snippets_api import SnippetViewSet

from portal.translation.groups import divergent_locale_ids
from portal.translation.views.permissions import (
    SUBMIT,
    may_edit,
    may_publish,
    may_see_reports,
    may_see_snippets,
    require,
    target_or_none,
)

MAX_PO_BYTES = 2 * 1024 * 1024
SAFE_SCHEMES = {"", "http", "https", "mailto", "tel"}


def for_translators(view):
    """The view of a translation whose target exists and may be edited by this person."""

    @functools.wraps(view)
    def guarded(request, translation_id, **kwargs):
        translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
        target = target_or_none(translation)
        if target is None:
            raise Http404
        require(may_edit(request.user, target))
        try:
            return view(request, translation_id=translation_id, **kwargs)
        except SourceDeletedError as error:  # its stopped translation is left
            raise Http404 from error

    return guarded


@for_translators
def _edit_override(request, translation_id, overridable_segment_id):
    """A link in the text may be replaced, but only by one that browsers may follow safely."""
    with transaction.atomic():
        response = edit_translation.edit_override(request, translation_id, overridable_segment_id)
        segment = OverridableSegment.objects.filter(pk=overridable_segment_id).first()
        locale_id = Translation.objects.values_list("target_locale", flat=True).get(pk=translation_id)
        override = segment and SegmentOverride.objects.filter(context=segment.context_id, locale=locale_id).first()
        if override and not _is_safe(json.loads(override.data_json)):
            transaction.set_rollback(True)
            return JsonResponse({"value": [_("This address is not allowed.")]}, status=400)
    return response


def _is_safe(value) -> bool:
    if not isinstance(value, str):
        return True
    # Browsers skip control characters and spaces in a scheme.
    address = "".join(character for character in value if character > " ")
    try:
        return urlsplit(address).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False


edit_override = functools.wraps(edit_translation.edit_override)(_edit_override)


@for_translators
def edit_string(request, translation_id, string_segment_id):
    try:
        return edit_translation.edit_string_translation(request, translation_id, string_segment_id)
    except KeyError:  # no value was sent
        return HttpResponseBadRequest()


edit_string.csrf_exempt = edit_override.csrf_exempt = True  # the framework's views check the token themselves


@for_translators
def upload_pofile(request, translation_id):
    file = request.FILES.get("file")
    error = None
    if request.method == "POST":
        if file is None:
            error = _("Choose a PO file.")
        elif file.size > MAX_PO_BYTES:
            error = _("The PO file is too large.")
    if error is None:
        try:
            return edit_translation.upload_pofile(request, translation_id)
        except (KeyError, ValueError):
            error = _("This PO file does not say which translation it belongs to. Download it again and fill that one.")
    messages.error(request, error)
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))


@for_translators
def stop_translation(request, translation_id):
    require(request.user.has_perm(SUBMIT))
    return edit_translation.stop_translation(request, translation_id)


def convert_to_alias(request, page_id):
    """An alias shows the source's words and takes the source's state: for those who may publish the page."""
    page = get_object_or_404(Page, pk=page_id)
    require(may_edit(request.user, page) and may_publish(request.user, page) and request.user.has_perm(SUBMIT))
    if page.locale_id in divergent_locale_ids(page):
        messages.error(request, _("This page is marked as differing on purpose, so nothing replaces it."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return convert.convert_to_alias(request, page_id)


class ReportView(TranslationsReportView):
    """The list of translations, with titles of drafts: for those who work on pages."""

    def dispatch(self, request, *args, **kwargs):
        require(may_see_reports(request.user))
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return super().get_queryset().order_by("-pk")


class SnippetChoicesView(SnippetViewSet):
    """Titles of snippets for the editor's chooser: for those who may see that kind of snippet."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        model = get_snippet_model_from_url_params(self.kwargs["app_label"], self.kwargs["model_name"])
        require(may_see_snippets(request.user, model))


edit_string_translation = edit_string
download_pofile = for_translators(edit_translation.download_pofile)
machine_translate = for_translators(edit_translation.machine_translate)
preview_translation = for_translators(edit_translation.preview_translation)
