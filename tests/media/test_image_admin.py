"""Images in Wagtail's own views: adding, editing, several at once, and from the chooser."""

import json

import pytest
from django.urls import reverse
from wagtail.images.forms import get_image_form
from wagtail.models import Collection, Locale

from media.models import PortalImage

from . import samples

ADD = "wagtailimages:add"
NEED = "Describe the image in at least one language"


def fields(**more):
    return {
        "title": "Hall",
        "alt_text_en": "The hall",
        "credit_en": "Xinhua",
        "alt_text_zh_hans": "礼堂",
        "collection": Collection.get_first_root_node().pk,
        **more,
    }


def add(browser, name="hall.png", content=None, **more):
    return browser.post(reverse(ADD), fields(file=samples.upload(name, content or samples.png()), **more))


def texts(image):
    return {text.locale.language_code: (text.alt_text, text.credit) for text in image.texts.all()}


def test_an_added_image_keeps_the_texts_of_both_languages(admin_browser):
    add(admin_browser)
    assert texts(PortalImage.objects.get()) == {"en": ("The hall", "Xinhua"), "zh-hans": ("礼堂", "")}


def test_the_form_asks_in_every_language_by_its_name(admin_browser):
    html = admin_browser.get(reverse(ADD)).content.decode()
    assert "Alternative text (English)" in html
    assert "Alternative text (简体中文)" in html


@pytest.fixture
def russian_is_configured(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("ru", "Русский")]


def test_a_further_language_of_the_site_is_asked_for(admin_browser, russian_is_configured):
    Locale.objects.create(language_code="ru")
    assert "Alternative text (Русский)" in admin_browser.get(reverse(ADD)).content.decode()


def test_a_language_that_the_site_does_not_have_yet_is_not_asked_for(admin_browser, russian_is_configured):
    assert "alt_text_ru" not in admin_browser.get(reverse(ADD)).content.decode()


def test_an_image_without_alternative_text_is_refused_with_a_message(admin_browser):
    answer = add(admin_browser, alt_text_en="", alt_text_zh_hans="")
    assert NEED in answer.content.decode()
    assert not PortalImage.objects.exists()


def test_one_language_is_enough(admin_browser):
    add(admin_browser, alt_text_zh_hans="")
    assert texts(PortalImage.objects.get()) == {"en": ("The hall", "Xinhua")}


def test_a_decorative_image_needs_no_alternative_text(admin_browser):
    add(admin_browser, alt_text_en="", alt_text_zh_hans="", credit_en="", is_decorative="on")
    assert PortalImage.objects.get().is_decorative


def test_the_edit_form_shows_the_stored_texts(admin_browser, make_image):
    image = make_image({"en": {"alt_text": "A round table"}})
    assert 'value="A round table"' in admin_browser.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()


def test_editing_changes_and_removes_texts(admin_browser, make_image):
    image = make_image({"en": {"alt_text": "Old"}, "zh-hans": {"alt_text": "旧"}})
    data = fields(alt_text_en="New", credit_en="", alt_text_zh_hans="", licence="CC BY 4.0")
    admin_browser.post(reverse("wagtailimages:edit", args=[image.pk]), data)
    image.refresh_from_db()
    assert (texts(image), image.licence) == ({"en": ("New", "")}, "CC BY 4.0")


def test_the_focal_point_is_edited_with_the_texts(admin_browser, make_image):
    image = make_image()
    point = {"focal_point_x": 10, "focal_point_y": 10, "focal_point_width": 4, "focal_point_height": 4}
    admin_browser.post(reverse("wagtailimages:edit", args=[image.pk]), fields(**point))
    image.refresh_from_db()
    assert image.has_focal_point()


@pytest.mark.parametrize(
    "sent", [{"title": "New"}, {"is_decorative": True}, {"alt_text_en": "New", "is_decorative": ""}]
)
def test_a_program_that_sends_single_fields_keeps_the_other_texts(make_image, admin_user, sent):
    image = make_image({"en": {"alt_text": "Old", "credit": "Xinhua"}, "zh-hans": {"alt_text": "旧"}})
    data = sent | {"collection": image.collection_id}
    form = get_image_form(PortalImage, fields=[key for key in sent if key != "alt_text_en"])(
        data, instance=image, user=admin_user
    )
    form.save()
    assert texts(image) == {"en": (sent.get("alt_text_en", "Old"), "Xinhua"), "zh-hans": ("旧", "")}


@pytest.fixture
def uploaded(admin_browser):
    """The answer to the first step of uploading several: no texts are asked for."""
    data = {"title": "Hall", "files[]": samples.upload("hall.png", samples.png()), "collection": fields()["collection"]}
    return json.loads(admin_browser.post(reverse("wagtailimages:add_multiple"), data).content)


def test_of_several_uploads_each_waits_for_its_alternative_text(uploaded):
    assert uploaded["success"]
    assert "alt_text_en" in uploaded["form"]
    assert not PortalImage.objects.exists()


def finish(browser, uploaded, **more):
    number = uploaded["uploaded_file_id"]
    data = {f"uploaded-image-{number}-{key}": value for key, value in fields(**more).items()}
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    return json.loads(browser.post(url, data).content)


def test_a_waiting_upload_becomes_an_image_with_its_texts(admin_browser, uploaded):
    assert finish(admin_browser, uploaded)["success"]
    assert texts(PortalImage.objects.get())["en"] == ("The hall", "Xinhua")


def test_a_waiting_upload_without_alternative_text_is_refused_with_a_message(admin_browser, uploaded):
    answer = finish(admin_browser, uploaded, alt_text_en="", alt_text_zh_hans="")
    assert NEED in answer["form"]
    assert not PortalImage.objects.exists()


def test_an_image_of_several_can_be_edited_in_place(admin_browser, make_image):
    image = make_image()
    data = {f"image-{image.pk}-{key}": value for key, value in fields().items()}
    admin_browser.post(reverse("wagtailimages:edit_multiple", args=[image.pk]), data)
    assert texts(image)["zh-hans"] == ("礼堂", "")


def choose(browser, **more):
    data = fields(file=samples.upload("hall.png", samples.png()), **more)
    data = {f"image-chooser-upload-{key}": value for key, value in data.items()}
    return json.loads(browser.post(reverse("wagtailimages_chooser:create"), data).content)


def test_an_image_uploaded_from_the_chooser_keeps_its_texts(admin_browser):
    assert choose(admin_browser)["step"] == "chosen"
    assert texts(PortalImage.objects.get())["en"] == ("The hall", "Xinhua")


def test_the_chooser_refuses_an_image_without_alternative_text(admin_browser):
    assert NEED in choose(admin_browser, alt_text_en="", alt_text_zh_hans="")["htmlFragment"]


def test_a_small_file_of_too_many_pixels_is_refused_with_a_message(admin_browser):
    content = samples.png(4000, 2600, mode="1")
    assert len(content) < 20_000
    assert "too many pixels" in add(admin_browser, content=content).content.decode()
    assert not PortalImage.objects.exists()


@pytest.mark.parametrize("name", ["hall.svg", "hall.png"])
def test_an_svg_is_refused_whatever_its_name(admin_browser, name):
    add(admin_browser, name=name, content=samples.SVG)
    assert not PortalImage.objects.exists()


def test_several_uploads_refuse_an_svg_with_a_message(admin_browser):
    data = {"title": "x", "files[]": samples.upload("x.png", samples.SVG), "collection": fields()["collection"]}
    answer = json.loads(admin_browser.post(reverse("wagtailimages:add_multiple"), data).content)
    assert not answer["success"]
    assert answer["error_message"]
