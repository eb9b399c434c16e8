from news.models.lists import NewsIndexPage
from news.models.pages import NewsPage
from news.models.rows import EventCountry, EventOrganisation, NewsDocument, NewsTopic, RelatedRelease, Speaker
from news.models.taxonomy import Category, Topic

__all__ = [
    "Category",
    "EventCountry",
    "EventOrganisation",
    "NewsDocument",
    "NewsIndexPage",
    "NewsPage",
    "NewsTopic",
    "RelatedRelease",
    "Speaker",
    "Topic",
]
