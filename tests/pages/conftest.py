"""A portal in two languages with a page of every type."""

from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from home.models import HomePage, MenuItem, SiteSettings
from media.models import PortalVideo
from news.models.rows import EventCountry, EventOrganisation, NewsDocument, NewsTopic, Speaker
from tests import factories
from tests.pages import stories

WORDS = {
    "zh-hans": {
        "home": "门户",
        "institutes": "机构",
        "institute": "测试学院",
        "leadership": "领导",
        "leader": "张明",
        "news": "新闻",
        "release": "法官研讨班",
        "section": "关于我们",
        "subsection": "历史",
    },
    "en": {
        "home": "Portal",
        "institutes": "Institutes",
        "institute": "Test Institute",
        "leadership": "Leadership",
        "leader": "Zhang Ming",
        "news": "News",
        "release": "Judges’ Seminar",
        "section": "About us",
        "subsection": "History",
    },
}


@pytest.fixture
def document(db):
    """A document that anybody may download."""
    file = ContentFile(b"%PDF-1.4 test", "programme.pdf")
    return get_document_model().objects.create(title="Programme", file=file, file_size=file.size)


@pytest.fixture
def videos(db):
    """A video of our own and one at a video site."""
    own = PortalVideo.objects.create(title="Own", file=ContentFile(b"\0\0\0\x18ftypmp42", "own.mp4"))
    elsewhere = PortalVideo.objects.create(
        title="Elsewhere", url="https://www.youtube.com/watch?v=abcdefghijk", poster=factories.image()
    )
    return [own, elsewhere]


def _branch(home: HomePage, other: SimpleNamespace | None, document, videos) -> SimpleNamespace:
    """A page of every type below a home page; versions of `other`'s pages when given."""
    words = WORDS[home.locale.language_code]

    def key(name: str) -> dict:
        return {"translation_key": getattr(other, name).translation_key} if other else {}

    home.title = words["home"]
    home.save_revision().publish()
    pages = SimpleNamespace(home=HomePage.objects.get(pk=home.pk))
    pages.section = factories.section(home, title=words["section"], slug="about", **key("section"))
    pages.subsection = factories.section(pages.section, title=words["subsection"], slug="history", **key("subsection"))
    pages.institutes = factories.institute_index(home, title=words["institutes"], **key("institutes"))
    image = factories.image()
    pages.institute = factories.institute(
        pages.institutes,
        title=words["institute"],
        slug="test",
        short_name="TI",
        founded_on="2014-05-20",
        completed_on="2017",
        introduction="<p>Introduction</p>",
        image=image,
        **key("institute"),
    )
    factories.key_figure(pages.institute, value="2463", qualifier="over", unit="visits", label="in all")
    pages.leadership = factories.leadership(pages.institute, title=words["leadership"], **key("leadership"))
    post = {"title": "Director", "organisation": "", "status": "in_office", "status_as_of": "2024-03"}
    pages.leader = factories.leader(
        pages.leadership,
        title=words["leader"],
        slug="zhang-ming",
        posts=[{**post, "institute": pages.institute, "term_start": "2019"}],
        **key("leader"),
    )
    pages.news = factories.news_index(home, title=words["news"], **key("news"))
    pages.institute_news = factories.news_index(pages.institute, title=words["news"], **key("institute_news"))
    pages.release = factories.event(
        pages.institute_news,
        title=words["release"],
        slug="seminar",
        summary="Summary",
        publisher="Press office",
        lead_image=image,
        participants=50,
        participants_qualifier="nearly",
        **key("release"),
        rows={
            "organisations": [
                EventOrganisation(role="organiser", name="A court"),
                EventOrganisation(role="host", institute=pages.institute),
            ],
            "countries": [EventCountry(code="KZ"), EventCountry(code="CN")],
            "speakers": [Speaker(leader=pages.leader, title="Judge"), Speaker(name="Guest")],
            "documents": [NewsDocument(document=document)],
            "topics": [NewsTopic(topic=factories.topic(home.locale, name="Law"))],
        },
    )
    story = stories.full(pages.subsection, image, document, videos)
    for name in ("home", "section", "institute", "release"):
        setattr(pages, name, stories.set_body(getattr(pages, name), story))
    return pages


@pytest.fixture
def portal(home, home_en, document, videos):
    """Both branches, linked as versions: `portal.zh.release`, `portal.en.release`."""
    zh = _branch(home, None, document, videos)
    return SimpleNamespace(zh=zh, en=_branch(home_en, zh, document, videos))


@pytest.fixture
def site_settings(home, home_en):
    """Settings in both languages, each with a menu entry that leads to `page`."""

    def make(page, label_zh: str = "", label_en: str = "") -> None:
        first = None
        for home_page, name, label in ((home, "门户网", label_zh), (home_en, "The Portal", label_en)):
            key = {"translation_key": first.translation_key} if first else {}
            made = SiteSettings.objects.create(
                locale=home_page.locale, site_name=name, icp_number="沪ICP备1号", privacy_page=None, **key
            )
            MenuItem.objects.create(locale=home_page.locale, settings=made, page=page, label=label)
            first = first or made

    return make
