"""Alternative text and credit per language."""

import pytest
from django.db import IntegrityError
from django.template import engines
from django.utils import translation
from wagtail.models import Locale
from wagtail.search.backends import get_search_backend

from media.models import ImageText, PortalImage

BOTH = {"zh-hans": {"alt_text": "礼堂", "credit": "新华社"}, "en": {"alt_text": "The hall", "credit": "Xinhua"}}


def test_a_reader_gets_the_alternative_text_of_the_own_language(make_image):
    image = make_image(BOTH)
    assert (image.alt_in("en"), image.alt_in("zh-hans")) == ("The hall", "礼堂")


def test_a_reader_of_an_untranslated_language_gets_the_text_of_the_sites_default(make_image):
    assert make_image(BOTH).text_in("ru").alt_text == "礼堂"


def test_any_text_is_better_than_none(make_image):
    assert make_image({"en": {"alt_text": "The hall"}}).alt_in("zh-hans") == "The hall"


def test_a_credit_alone_does_not_hide_the_alternative_text_of_another_language(make_image):
    image = make_image({"zh-hans": {"alt_text": "礼堂"}, "en": {"credit": "Xinhua"}})
    assert (image.alt_in("en"), image.credit_in("en")) == ("礼堂", "Xinhua")


def test_a_decorative_image_has_an_empty_alternative_text(make_image):
    assert make_image(BOTH, is_decorative=True).alt_in("en") == ""


def test_an_image_without_texts_is_called_by_its_title(make_image):
    assert make_image().alt_in("en") == "Hall"


def test_an_image_without_texts_has_no_credit(make_image):
    assert make_image().credit_in("en") == ""


def test_a_language_has_one_text_per_image(make_image):
    image = make_image(BOTH)
    with pytest.raises(IntegrityError):
        ImageText.objects.create(image=image, locale=Locale.objects.get(language_code="en"))


def test_setting_a_blank_text_removes_the_row(make_image):
    image = make_image(BOTH)
    image.set_texts({"en": {}})
    assert [text.locale.language_code for text in image.texts.all()] == ["zh-hans"]


def test_texts_that_were_read_before_are_read_again_after_a_change(make_image):
    make_image(BOTH)
    image = PortalImage.objects.prefetch_related("texts").get()
    image.set_texts({"en": {"alt_text": "Another"}})
    assert image.alt_in("en") == "Another"


def test_a_language_that_is_not_mentioned_keeps_its_text(make_image):
    image = make_image(BOTH)
    image.set_texts({"en": {"alt_text": "Another"}})
    assert (image.alt_in("en"), image.alt_in("zh-hans")) == ("Another", "礼堂")


def test_prefetched_texts_and_their_languages_need_no_query(make_image, django_assert_num_queries):
    make_image(BOTH)
    image = PortalImage.objects.prefetch_related("texts").get()
    with django_assert_num_queries(0):
        assert image.alt_in("en") + image.credit_in("en") == "The hallXinhua"


def test_the_image_tag_speaks_the_active_language(make_image):
    template = engines["django"].from_string("{% load wagtailimages_tags %}{% image image width-20 %}")
    image = make_image(BOTH)
    with translation.override("en"):
        english = template.render({"image": image})
    with translation.override("zh-hans"):
        chinese = template.render({"image": image})
    assert 'alt="The hall"' in english
    assert 'alt="礼堂"' in chinese


def test_the_picture_tag_offers_avif_and_webp(make_image):
    template = engines["django"].from_string(
        "{% load wagtailimages_tags %}{% picture image format-{avif,webp,png} width-{20,30} %}"
    )
    html = template.render({"image": make_image(BOTH)})
    assert 'type="image/avif"' in html
    assert 'type="image/webp"' in html


def test_a_rendition_of_another_file_has_another_address_even_when_the_name_is_free_again(make_image):
    image = make_image()
    first = image.get_rendition("width-20").file
    image.renditions.all().delete()
    first.storage.delete(first.name)
    image.file_hash = "f" * 40
    assert image.get_rendition("width-20").file.name != first.name


def test_an_image_is_found_by_its_alternative_text(make_image):
    image = make_image({"en": {"alt_text": "Delegates shaking hands"}})
    assert list(get_search_backend().search("shaking", PortalImage)) == [image]


def test_an_image_is_found_by_its_alternative_text_as_soon_as_the_text_changes(make_image):
    image = make_image({"en": {"alt_text": "Delegates"}})
    image.set_texts({"en": {"alt_text": "Judges"}})
    assert list(get_search_backend().search("judges", PortalImage)) == [image]


def test_an_image_is_found_by_a_text_that_was_added_by_itself(make_image):
    image = make_image()
    ImageText.objects.create(image=image, locale=Locale.objects.get(language_code="en"), alt_text="Flags")
    assert list(get_search_backend().search("flags", PortalImage)) == [image]
