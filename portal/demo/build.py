"""Turns the demo's content into pages, in both languages."""

import json
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models, transaction
from wagtail.fields import StreamField
from wagtail.models import Comment, Locale, Page, TranslatableMixin

from home.models import HomePage, MenuItem, SiteSettings
from news.models import Category, Topic
from portal.audience.models import PageVisits
from portal.demo.content import PAGES, site
from portal.demo.files import Files
from portal.demo.pairs import CHINESE, ENGLISH, LANGUAGES, Item, Ref, resolve
from portal.demo.streams import key_of, stream
from portal.demo.tasks import index_once_at_the_end
from portal.demo.translations import log_translation, record_translation


def demo_pages() -> models.QuerySet[Page]:
    """The pages of the database that the demo has made, the home pages excepted."""
    return Page.objects.filter(translation_key__in=[key_of("page", item.key) for item in PAGES if item.parent])


def holds_other_content() -> bool:
    """Whether the database holds pages of its own: no demo, but more than untouched home pages."""
    if demo_pages().exists():
        return False
    return Page.objects.filter(depth__gt=2).exists() or any(is_touched(home) for home in HomePage.objects.all())


def is_touched(home: HomePage) -> bool:
    """Whether anybody has worked on a home page since the migration made it."""
    return bool(home.latest_revision_id or home.tagline or home.introduction or home.body)


def steps() -> int:
    """How many steps a build takes, for a progress bar."""
    return len(site.CATEGORIES) + len(site.TOPICS) + len(PAGES) + 1


def build(force: bool = False, advance: Callable[[str], None] = lambda name: None) -> int:
    """Build what is missing, or with `force` everything anew; return how many pages were written.

    All or nothing. `advance` is called before each step with the name of what is built.
    """
    files = Files()
    try:
        with transaction.atomic(), index_once_at_the_end() as built:
            builder = Builder(files, force, built)
            for key, name in site.CATEGORIES.items():
                advance(name.en)
                builder.term(Category, "category", key, name, list(site.CATEGORIES).index(key))
            for key, name in site.TOPICS.items():
                advance(name.en)
                builder.term(Topic, "topic", key, name, list(site.TOPICS).index(key))
            for item in PAGES:
                advance(item.title.en)
                builder.page(item)
            advance(site.SITE_SETTINGS["site_name"].en)
            builder.settings()
    except BaseException:
        files.undo()
        raise
    return builder.pages_written


class Builder:
    """Writes pages and terms; what exists already stays as it is unless `force` is set."""

    def __init__(self, files: Files, force: bool, built: list[models.Model]) -> None:
        self.files = files
        self.force = force
        self.built = built
        self.pages_written = 0
        self.locales = {code: Locale.objects.get(language_code=code) for code in LANGUAGES}
        self._found: dict[tuple[Ref, str], Any] = {}

    # --- Links ---

    def finder(self, language: str) -> Callable[[Ref], Any]:
        """What links lead to, for content written in `language`: the id of the page, picture … of that language.

        wagtail-localize copies links from the source as they are, so a translation has those of its source.
        """

        def find(ref: Ref) -> Any:
            known = self._found.get((ref, language))
            if known is None:
                known = self._found[ref, language] = self._find(ref, language).pk
            return known

        return find

    def _find(self, ref: Ref, language: str) -> models.Model:
        if ref.kind in ("image", "document", "video", "collection"):
            found = getattr(self.files, ref.kind)(ref.key)
            if found not in self.built:
                self.built.append(found)
            return found
        if ref == Ref("page", "home"):
            return HomePage.objects.get(locale=self.locales[language])
        model = {"page": Page, "category": Category, "topic": Topic}[ref.kind]
        return model.objects.get(translation_key=key_of(ref.kind, ref.key), locale=self.locales[language])

    # --- Pages ---

    def page(self, item: Item) -> None:
        languages = LANGUAGES if item.source == CHINESE else (ENGLISH, CHINESE)
        versions = {language: self._existing(item, language) for language in languages}
        if self._is_finished(item, versions):
            return
        source = None
        for language in languages:
            # Versions that differ are each written with links of their own language.
            links = language if item.divergent else item.source
            page = versions[language] or self._new_page(item, language)
            if page.pk and not self._may_write(item, page):
                source = source or page
                continue
            self._fill(page, item, language, self.finder(links))
            self._add(page, item, language)
            if source is None or item.divergent:
                self._publish(page)
                source = source or page
            else:
                translation = record_translation(type(source).objects.get(pk=source.pk), self._reload(page))
                self._publish(page, before=lambda revision: log_translation(translation, revision))  # noqa: B023
            self._set_visits(page, item, language)

    def _is_finished(self, item: Item, versions: dict[str, Page | None]) -> bool:
        return all(page and not self._may_write(item, page) for page in versions.values())

    def _may_write(self, item: Item, page: Page) -> bool:
        return self.force or (not item.parent and not is_touched(page))

    def _existing(self, item: Item, language: str) -> Page | None:
        model = apps.get_model(item.model)
        if not item.parent:
            return HomePage.objects.get(locale=self.locales[language])
        return model.objects.filter(translation_key=key_of("page", item.key), locale=self.locales[language]).first()

    def _new_page(self, item: Item, language: str) -> Page:
        return apps.get_model(item.model)(
            slug=item.slug,
            translation_key=key_of("page", item.key),
            locale=self.locales[language],
            is_divergent=item.divergent,
            live=False,
        )

    def _fill(self, page: Page, item: Item, language: str, find: Callable[[Ref], Any]) -> None:
        fields = resolve({"title": item.title, **item.fields}, language, find)
        if item.body is not None:
            place = (item.key, language if item.divergent else "body")
            fields["body"] = stream(resolve(item.body, language, find), *place)
        _set_fields(page, fields)
        for relation, rows in resolve(item.rows, language, find).items():
            place = (item.key, relation, language) if item.divergent else (item.key, relation)
            self._set_rows(page, relation, rows, place)

    def _set_rows(self, page: Page | SiteSettings, relation: str, rows: list[dict], place: tuple) -> None:
        model = page._meta.get_field(relation).related_model
        translatable = issubclass(model, TranslatableMixin)
        existing = {row.translation_key: row.pk for row in getattr(page, relation).all()} if translatable else {}
        children = []
        for number, values in enumerate(rows):
            child = model(sort_order=number)
            if translatable:
                child.translation_key = key_of(*place, number)
                child.locale = page.locale
                child.pk = existing.get(child.translation_key)
            _set_fields(child, values)
            children.append(child)
        setattr(page, relation, children)

    def _add(self, page: Page, item: Item, language: str) -> None:
        if page.pk:
            page.is_divergent = item.divergent
            page.save()
        else:
            parent = self.finder(language)(Ref("page", item.parent))
            Page.objects.get(pk=parent).add_child(instance=page)
        if item.comment and (author := _author()) and not page.wagtail_admin_comments.exists():
            block = page.body[0].id
            comment = Comment(user=author, text=item.comment.in_language(language), contentpath=f"body.{block}.note")
            page.wagtail_admin_comments.add(comment)

    def _publish(self, page: Page, before: Callable[[Any], None] = lambda revision: None) -> None:
        revision = page.save_revision()
        before(revision)
        revision.publish()
        self.built.append(self._reload(page))
        self.pages_written += 1

    @staticmethod
    def _reload(page: Page) -> Page:
        return type(page).objects.get(pk=page.pk)

    @staticmethod
    def _set_visits(page: Page, item: Item, language: str) -> None:
        if language in item.visits:
            PageVisits.objects.update_or_create(page=page, defaults={"imported": item.visits[language]})

    # --- Categories, topics, settings ---

    def term(self, model: type[Category | Topic], kind: str, key: str, name: Any, position: int) -> None:
        key_here = key_of(kind, key)
        values = {"slug": key, "sort_order": 10 * (position + 1)}

        def write(language: str) -> Category | Topic:
            term = model.objects.filter(translation_key=key_here, locale=self.locales[language]).first()
            term = term or model(translation_key=key_here, locale=self.locales[language])
            _set_fields(term, {**values, "name": name.in_language(language)})
            return term

        if self.force or model.objects.filter(translation_key=key_here).count() < len(LANGUAGES):
            self._write_pair([write(language) for language in LANGUAGES])

    def settings(self) -> None:
        existing = {settings.locale_id: settings for settings in SiteSettings.objects.all()}
        if not self.force and all(locale.pk in existing for locale in self.locales.values()):
            return
        find = self.finder(CHINESE)
        menu = [{"menu": place, "page": find(Ref("page", key))} for place, key in site.MENU]
        versions = []
        for language, locale in self.locales.items():
            settings = existing.get(locale.pk) or SiteSettings(translation_key=key_of("settings"), locale=locale)
            _set_fields(settings, resolve(site.SITE_SETTINGS, language, find))
            self._set_rows(settings, MenuItem._meta.get_field("settings").related_query_name(), menu, ("settings",))
            versions.append(settings)
        self._write_pair(versions)

    def _write_pair(self, versions: list[Any]) -> None:
        """Save and publish a snippet and its translation."""
        source, target = versions
        for snippet in versions:
            snippet.full_clean()
            snippet.save()
        source.save_revision().publish()
        if source.translation_key == target.translation_key:
            translation = record_translation(source, target)
            revision = target.save_revision()
            log_translation(translation, revision)
            revision.publish()
        else:
            target.save_revision().publish()
        self.built += versions


def _set_fields(instance: models.Model, values: dict[str, Any]) -> None:
    """Set fields by name; a link is set by its id, a body as the database keeps it."""
    for name, value in values.items():
        field = instance._meta.get_field(name)
        if isinstance(field, StreamField):
            value = json.dumps(value)
        setattr(instance, field.attname, value)


def _author() -> Any:
    """Whose name stands below the demo's comments: an account of the demo, else any superuser."""
    users = get_user_model().objects
    return users.filter(username="editor").first() or users.filter(is_superuser=True).order_by("pk").first()
