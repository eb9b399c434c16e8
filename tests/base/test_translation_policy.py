"""What wagtail-localize does with every field, model by model. Facts are synchronised, and no translator changes them."""

import pytest
from django.apps import apps
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.admin.panels import FieldPanel, InlinePanel, get_edit_handler
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields

from portal.base.translatable import LocalField

PAGE = {
    "translated": {"title", "seo_title", "search_description"},
    "synchronised": {"slug", "show_in_menus"},
    "local": {"is_divergent"},
}
LISTS = {"translated": PAGE["translated"] | {"introduction"}}
POLICY = {
    "home.HomePage": {
        "translated": PAGE["translated"] | {"tagline", "introduction", "body"},
        "synchronised": {"show_in_menus", "lead_release"},
        "local": {"is_divergent", "slug"},
    },
    "home.SectionPage": {
        "translated": PAGE["translated"] | {"introduction", "body"},
        "synchronised": PAGE["synchronised"] | {"sort_order"},
        "local": PAGE["local"],
    },
    "institutes.InstituteIndexPage": PAGE | LISTS,
    "institutes.LeadershipPage": PAGE | LISTS,
    "news.NewsIndexPage": PAGE | LISTS,
    "institutes.InstitutePage": {
        "translated": PAGE["translated"]
        | {"short_name", "host_name", "city", "introduction", "body", "contact_address", "key_figures", "milestones"},
        "synchronised": PAGE["synchronised"]
        | {"host_url", "parent_institute", "founded_on", "inaugurated_on", "completed_on", "image", "logo"}
        | {"contact_phone", "contact_email", "website", "collection", "sort_order"},
        "local": PAGE["local"] | {"revised_on"},
    },
    "institutes.InstituteKeyFigure": {
        "translated": {"unit", "label"},
        "synchronised": {"qualifier", "value", "as_of", "sort_order"},
    },
    "institutes.Milestone": {"translated": {"text"}, "synchronised": {"date", "sort_order"}},
    "institutes.LeaderPage": {
        "translated": PAGE["translated"] | {"biography", "posts"},
        "synchronised": PAGE["synchronised"] | {"original_name", "portrait"},
        "local": PAGE["local"],
    },
    "institutes.LeaderPost": {
        "translated": {"title", "organisation"},
        "synchronised": {"institute", "term_start", "term_end", "status", "status_as_of", "precedence", "sort_order"},
    },
    "news.NewsPage": {
        "translated": PAGE["translated"]
        | {"summary", "publisher", "source_name", "lead_image_caption", "body", "notice_text", "venue"}
        | {"organisations", "speakers", "documents"},
        "synchronised": PAGE["synchronised"]
        | {"released_at", "source_url", "category", "lead_image", "notice_kind", "notice_date"}
        | {"event_start", "event_end", "event_all_day", "event_time_zone", "event_format"}
        | {"participants_qualifier", "participants", "countries", "topics", "related_releases"},
        "local": PAGE["local"],
    },
    "news.EventOrganisation": {"translated": {"name"}, "synchronised": {"role", "institute", "sort_order"}},
    "news.Speaker": {"translated": {"name", "title", "organisation"}, "synchronised": {"leader", "sort_order"}},
    "news.NewsDocument": {"translated": {"title"}, "synchronised": {"document", "sort_order"}},
    "news.Category": {"translated": {"name"}, "synchronised": {"slug", "sort_order"}},
    "news.Topic": {"translated": {"name"}, "synchronised": {"slug", "sort_order"}},
    "home.SiteSettings": {
        "translated": {"site_name", "organisation_name", "contact_address", "footer_text", "copyright_notice"}
        | {"menu_items"},
        "synchronised": {"contact_phone", "contact_email", "icp_number", "icp_url", "police_number", "police_url"}
        | {"privacy_page", "accessibility_page"},
    },
    "home.MenuItem": {"translated": {"label"}, "synchronised": {"menu", "page", "url", "sort_order"}},
}
KINDS = {"translated": TranslatableField, "synchronised": SynchronizedField, "local": LocalField}
# Each language version is published, scheduled and discussed by itself.
EACH_BY_ITSELF = {"go_live_at", "expire_at", "comments"}


def model_of(label):
    return apps.get_model(label)


def test_every_translatable_model_of_ours_has_a_policy():
    ours = {
        model._meta.label
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin) and model._meta.app_label in {"home", "institutes", "news"}
    }
    assert ours == set(POLICY)


@pytest.mark.parametrize("label", POLICY)
@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_of_a_model_are_treated_as_written_here(label, kind):
    fields = get_translatable_fields(model_of(label))
    assert {field.field_name for field in fields if type(field) is KINDS[kind]} == POLICY[label].get(kind, set())


@pytest.mark.parametrize("label", POLICY)
def test_no_field_is_named_twice_and_each_exists(label):
    model = model_of(label)
    names = [field.field_name for field in get_translatable_fields(model)]
    assert len(names) == len(set(names))
    for name in names:
        model._meta.get_field(name)


@pytest.mark.parametrize("label", POLICY)
def test_no_fact_can_be_overridden_by_a_translation(label):
    for field in get_translatable_fields(model_of(label)):
        if isinstance(field, SynchronizedField):
            assert not field.overridable, field


def named_in_panels(panel) -> set[str]:
    if isinstance(panel, InlinePanel):
        return {panel.relation_name}
    if isinstance(panel, FieldPanel):
        return {panel.field_name}
    return set().union(*(named_in_panels(child) for child in getattr(panel, "children", [])))


def edited(model) -> set[str]:
    if issubclass(model, Page):
        handler = model.get_edit_handler()
    elif viewset := getattr(model, "snippet_viewset", None):
        handler = viewset.get_edit_handler() or get_edit_handler(model)
    else:
        return set().union(*(named_in_panels(panel) for panel in model.panels))
    return named_in_panels(handler)


@pytest.mark.parametrize("label", POLICY)
def test_every_field_that_an_editor_fills_in_has_a_policy(label):
    model = model_of(label)
    assert edited(model) - EACH_BY_ITSELF <= {field.field_name for field in get_translatable_fields(model)}


@pytest.mark.parametrize("label", POLICY)
def test_every_text_that_is_to_be_translated_can_be_edited(label):
    """Words without a panel count as untranslated and can never be translated (100 % would be out of reach)."""
    model = model_of(label)
    translated = {f.field_name for f in get_translatable_fields(model) if isinstance(f, TranslatableField)}
    assert translated <= edited(model)


@pytest.mark.parametrize("label", POLICY)
def test_every_child_row_follows_its_parent(label):
    model = model_of(label)
    policies = {field.field_name: field for field in get_translatable_fields(model)}
    for relation in get_all_child_relations(model):
        if relation.related_model._meta.app_label in {"home", "institutes", "news"}:
            translatable = issubclass(relation.related_model, TranslatableMixin)
            assert isinstance(policies[relation.name], TranslatableField if translatable else SynchronizedField)
            assert any(isinstance(field, ParentalKey) for field in relation.related_model._meta.get_fields())


@pytest.mark.parametrize("label", POLICY)
def test_no_model_has_a_many_to_many_field_which_translations_would_lose(label):
    ours = [f for f in model_of(label)._meta.many_to_many if f.model._meta.app_label in {"home", "institutes", "news"}]
    assert ours == []
