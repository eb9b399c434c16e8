"""Submitting for translation and syncing translations, in place of wagtail-localize's views at the same addresses.

wagtail-localize asks only for `submit_translation`; here the person must also be allowed to edit that
very page, and the rules of `portal.translation.operations` hold.
"""

from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import get_edit_url
from wagtail_localize.views.edit_translation import apply_machine_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from portal.translation.groups import divergent_locale_ids
from portal.translation.operations import Refused, require_source, submit_subtree, submit_to_all
from portal.translation.views.permissions import (
    may_edit,
    may_publish,
    may_submit,
    require,
    source_or_none,
    target_or_none,
)


class SourceMixin:
    """Lets in those who may submit the very object of the view, and only while that object is a source."""

    def get_instance(self):
        return self.get_object()

    def dispatch(self, request, *args, **kwargs):
        instance = self.get_instance()
        require(may_submit(request.user, instance))
        try:
            require_source(instance)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(self.get_success_url() or get_edit_url(instance))
        return super().dispatch(request, *args, **kwargs)


class SubmitMixin(SourceMixin):
    """The rules of submitting, for pages and snippets alike."""

    def form_valid(self, form):
        user = self.request.user
        locales = list(form.cleaned_data["locales"])
        outcome = submit_to_all(self.object, locales, user)
        created_here = list(outcome.created)
        if form.cleaned_data["include_subtree"] and isinstance(self.object, Page):
            below = submit_subtree(self.object.pk, [locale.pk for locale in locales], user)
            outcome.refused += below.refused
            if below.created:
                messages.success(
                    self.request,
                    ngettext(
                        "%(count)d version of a page below it was made as a draft.",
                        "%(count)d versions of pages below it were made as drafts.",
                        len(below.created),
                    )
                    % {"count": len(below.created)},
                )
        for reason in outcome.refused:
            messages.warning(self.request, reason)
        if created_here:
            names = ", ".join(version.locale.get_display_name() for version in created_here)
            messages.success(self.request, self.get_success_message(names))
        if self.get_success_url():
            return redirect(self.get_success_url())
        if len(created_here) == 1:
            return redirect(get_edit_url(created_here[0]))
        return redirect(get_edit_url(self.object))


class SubmitPageView(SubmitMixin, SubmitPageTranslationView):
    """A page is submitted for translation, with or without the pages below it."""


class SubmitSnippetView(SubmitMixin, SubmitSnippetTranslationView):
    """A snippet is submitted for translation."""


class SyncForm(UpdateTranslationsForm):
    """No “publish immediately”: a translation is published when its words are there."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["publish_translations"]


class SyncView(SourceMixin, UpdateTranslationsView):
    """The segments of a source are brought up to date, so that its translators see what changed.

    No target is written: what is live stays as it is until its translation is complete and published.
    """

    def get_instance(self):
        instance = source_or_none(self.get_object())
        if instance is None:
            raise Http404
        return instance

    def get_form(self):
        return SyncForm(self.request.POST) if self.request.method == "POST" else SyncForm()

    @transaction.atomic
    def form_valid(self, form):
        user = self.request.user
        divergent = divergent_locale_ids(self.object.get_source_instance())
        self.object.update_from_db()
        synced = []
        for translation in self.object.translations.filter(enabled=True).select_related("source", "target_locale"):
            target = target_or_none(translation)
            if target is None:
                continue
            if {translation.target_locale_id, self.object.locale_id} & divergent:
                messages.warning(
                    self.request,
                    _("The version in %(language)s was left out: the versions are marked as differing on purpose.")
                    % {"language": translation.target_locale.get_display_name()},
                )
                continue
            synced.append(translation)
            if form.cleaned_data.get("use_machine_translation") and may_edit(user, target):
                apply_machine_translation(translation.pk, user, get_machine_translator())
            # Who may see the page is copied only by somebody who may decide that for the target too.
            if may_publish(user, target):
                self.object.update_target_view_restrictions(translation.target_locale)
        self.components.save(self.object, sources_and_translations={self.object: synced})
        if synced:
            messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())
