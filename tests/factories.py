"""Makers of pages and rows for tests: each gives a saved, published object with sensible words."""

import datetime
import io
import itertools
from decimal import Decimal

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as PillowImage
from wagtail.models import Locale, Page

from home.models import SectionPage
from institutes.models import (
    InstituteIndexPage,
    InstituteKeyFigure,
    InstitutePage,
    LeaderPage,
    LeaderPost,
    LeadershipPage,
)
from media.models import ImageText, PortalImage
from news.models import Category, NewsIndexPage, NewsPage, Topic

_numbers = itertools.count(1)


def _add(parent: Page, page: Page, publish: bool = True) -> Page:
    """Add a page below `parent`, with a revision, published unless told otherwise."""
    page.live = False
    parent.add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def _child(parent: Page, model: type[Page], publish: bool, defaults: dict, given: dict) -> Page:
    return _add(parent, model(locale=parent.locale, **{**defaults, **given}), publish)


def section(parent: Page, publish: bool = True, **fields) -> SectionPage:
    return _child(parent, SectionPage, publish, {"title": f"Section {next(_numbers)}"}, fields)


def institute_index(parent: Page, publish: bool = True, **fields) -> InstituteIndexPage:
    defaults = {"title": "Institutes", "slug": "institutes"}
    return _child(parent, InstituteIndexPage, publish, defaults, fields)


def institute(parent: Page, publish: bool = True, **fields) -> InstitutePage:
    return _child(parent, InstitutePage, publish, {"title": f"Institute {next(_numbers)}"}, fields)


def key_figure(page: InstitutePage, **fields) -> InstituteKeyFigure:
    defaults = {"value": Decimal("71"), "label": "training classes", "locale": page.locale}
    return InstituteKeyFigure.objects.create(page=page, **{**defaults, **fields})


def leadership(parent: Page, publish: bool = True, **fields) -> LeadershipPage:
    return _child(parent, LeadershipPage, publish, {"title": "Leadership", "slug": "leadership"}, fields)


def leader(parent: Page, publish: bool = True, posts: list[dict] | None = None, **fields) -> LeaderPage:
    """A leadership entry; `posts` are the fields of its posts (one former post by default)."""
    page = LeaderPage(locale=parent.locale, **{"title": f"Leader {next(_numbers)}", **fields})
    for post in posts if posts is not None else [{}]:
        defaults = {"title": "Director", "organisation": "Organisation", "status": LeaderPost.Status.FORMER}
        page.posts.add(LeaderPost(locale=parent.locale, **{**defaults, **post}))
    return _add(parent, page, publish)


def news_index(parent: Page, publish: bool = True, **fields) -> NewsIndexPage:
    return _child(parent, NewsIndexPage, publish, {"title": "News", "slug": "news"}, fields)


def release(parent: Page, publish: bool = True, rows: dict[str, list] | None = None, **fields) -> NewsPage:
    """A news release; `rows` maps a child relation ("speakers") to unsaved rows."""
    page = NewsPage(locale=parent.locale, **{"title": f"Release {next(_numbers)}", **fields})
    for relation, children in (rows or {}).items():
        for row in children:
            if hasattr(row, "locale_id"):
                row.locale = parent.locale
            getattr(page, relation).add(row)
    return _add(parent, page, publish)


def event(parent: Page, publish: bool = True, **fields) -> NewsPage:
    start = timezone.now() + datetime.timedelta(days=7)
    defaults = {"event_start": start, "event_end": start + datetime.timedelta(hours=3), "venue": "Main hall"}
    return release(parent, publish, **{**defaults, **fields})


def category(locale: Locale, **fields) -> Category:
    return Category.objects.create(locale=locale, **{"name": f"Category {next(_numbers)}", **fields})


def topic(locale: Locale, **fields) -> Topic:
    return Topic.objects.create(locale=locale, **{"name": f"Topic {next(_numbers)}", **fields})


def picture_bytes(width: int = 64, height: int = 48, kind: str = "PNG", colour: str = "#8a1c1c") -> bytes:
    """A plain picture as the bytes of a file."""
    file = io.BytesIO()
    PillowImage.new("RGB", (width, height), colour).save(file, kind)
    return file.getvalue()


def image(locale: Locale | None = None, alt_text: str = "A picture", **fields) -> PortalImage:
    """An image, with alternative text in `locale` (the default language's when None)."""
    number = next(_numbers)
    file = ImageFile(io.BytesIO(picture_bytes()), name=f"picture-{number}.png")
    made = PortalImage.objects.create(**{"title": f"Picture {number}", "file": file, **fields})
    if alt_text:
        ImageText.objects.create(image=made, locale=locale or Locale.get_default(), alt_text=alt_text)
    return made
