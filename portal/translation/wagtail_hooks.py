"""Where the portal's rules for translations stand before wagtail-localize: addresses, editors, buttons."""

from urllib.parse import urlsplit

from django.urls import include, path, reverse
from wagtail import hooks

from portal.translation.views import editor, guards, review, submit
from portal.translation.views.permissions import may_submit


@hooks.register("register_admin_urls", order=-1)
def addresses():
    # The same paths as wagtail-localize's and found first; names are resolved to its own, which are the same.
    guarded = [
        path("submit/page/<int:page_id>/", submit.SubmitPageView.as_view()),
        path("submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", submit.SubmitSnippetView.as_view()),
        path("update/<int:translation_source_id>/", submit.SyncView.as_view()),
        path("translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", guards.edit_string_translation),
        path("translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/", guards.edit_override),
        path("translate/<int:translation_id>/pofile/download/", guards.download_pofile),
        path("translate/<int:translation_id>/pofile/upload/", guards.upload_pofile),
        path("translate/<int:translation_id>/machine_translate/", guards.machine_translate),
        path("translate/<int:translation_id>/preview/", guards.preview_translation),
        path("translate/<int:translation_id>/preview/<str:mode>/", guards.preview_translation),
        path("translate/<int:translation_id>/disable/", guards.stop_translation),
        path("page/<int:page_id>/convert_to_alias/", guards.convert_to_alias),
        path("reports/translations/", guards.ReportView.as_view()),
        path("reports/translations/results/", guards.ReportView.as_view(results_only=True)),
        path("api/snippets/<slug:app_label>/<slug:model_name>/", guards.SnippetChoicesView.as_view({"get": "list"})),
        path(
            "api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/",
            guards.SnippetChoicesView.as_view({"get": "retrieve"}),
        ),
    ]
    own = [
        path("<int:translation_id>/submit-for-review/", review.submit_for_review_view, name="submit_for_review"),
        path("approval-blocked/<int:task_state_id>/", review.approval_blocked, name="approval_blocked"),
    ]
    return [path("localize/", include(guarded)), path("translation/", include((own, "translation")))]


hooks.register("before_edit_page", editor.before_edit, order=-1)
hooks.register("before_edit_snippet", editor.before_edit, order=-1)
hooks.register("before_publish_page", editor.before_publish)
hooks.register("before_publish", editor.before_snippet_publish)
hooks.register("before_copy_page", editor.before_copy)
hooks.register("before_convert_alias_page", editor.before_alias_is_converted)


@hooks.register("before_bulk_action")
def before_bulk_action(request, action_type, objects, action):
    if action_type == "publish":
        include_descendants = action.cleaned_form.cleaned_data.get("include_descendants", False)
        return editor.before_bulk_publish(request, objects, include_descendants)
    return None


@hooks.register("construct_page_listing_buttons")
def only_buttons_that_may_be_used(buttons, page, user, context=None):
    for button in buttons:
        if dropdown := getattr(button, "dropdown_buttons", None):
            dropdown[:] = [item for item in dropdown if _may_use(item, page, user)]


@hooks.register("construct_snippet_listing_buttons")
def only_snippet_buttons_that_may_be_used(buttons, snippet, user):
    buttons[:] = [button for button in buttons if _may_use(button, snippet, user)]


def _may_use(button, instance, user) -> bool:
    """False for a button to a translation view that would refuse this person or this object."""
    address = urlsplit(getattr(button, "url", None) or "").path
    prefix = reverse("wagtailadmin_home") + "localize/"
    if not address.startswith((f"{prefix}submit/", f"{prefix}update/")):
        return True
    return may_submit(user, instance)
