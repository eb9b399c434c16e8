"""The media library: images, documents and videos, and their texts in every language."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import CollectionMember, Locale
from wagtail.search import index

from .languages import best_text
from .providers import find_player
from .signatures import validate_signature


class TextManager(models.Manager):
    """Texts come with their locale: which language a row is for is always asked."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().select_related("locale")


class PortalImage(AbstractImage):
    """An image with alternative text and credit per language."""

    is_decorative = models.BooleanField(
        verbose_name=_("decorative"),
        default=False,
        help_text=_("The image carries no information and needs no alternative text."),
    )
    licence = models.CharField(
        verbose_name=_("licence"),
        max_length=255,
        blank=True,
        help_text=_("Under which terms the image may be used, for example “CC BY 4.0”."),
    )
    source_url = models.URLField(verbose_name=_("address of the source"), blank=True)

    admin_form_fields = (
        "title",
        "file",
        "is_decorative",
        "licence",
        "source_url",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.RelatedFields(
            "texts",
            [index.SearchField("alt_text"), index.AutocompleteField("alt_text"), index.SearchField("credit")],
        ),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def text_in(self, language_code: str) -> "ImageText | None":
        """The text in the reader's language, else in the site's default language, else any."""
        return best_text(self.texts.all(), language_code)

    def alt_in(self, language_code: str) -> str:
        """The alternative text for a reader; empty for a decorative image."""
        if self.is_decorative:
            return ""
        text = best_text(self.texts.all(), language_code, "alt_text")
        return text.alt_text if text else self.title

    def credit_in(self, language_code: str) -> str:
        """Who is to be named with the image, for a reader of this language."""
        text = best_text(self.texts.all(), language_code, "credit")
        return text.credit if text else ""

    def set_texts(self, texts: dict[str, dict[str, str]]) -> None:
        """Write the texts of these languages: `{"en": {"alt_text": …, "credit": …}}`; blank ones have no row."""
        locales = {locale.language_code: locale for locale in Locale.objects.filter(language_code__in=texts)}
        rows = [ImageText(image=self, locale=locales[code], **fields) for code, fields in texts.items()]
        written = [row for row in rows if row.alt_text or row.credit]
        self.texts.filter(locale__in=[row.locale for row in rows if row not in written]).delete()
        ImageText.objects.bulk_create(
            written,
            update_conflicts=True,
            unique_fields=["image", "locale"],
            update_fields=["alt_text", "credit"],
        )
        getattr(self, "_prefetched_objects_cache", {}).pop("texts", None)
        index.insert_or_update_object(self)

    @property
    def default_alt_text(self) -> str:
        return self.alt_in(get_language() or "")


class ImageText(models.Model):
    """An image's alternative text and credit in one language."""

    image = models.ForeignKey(PortalImage, verbose_name=_("image"), on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+")
    alt_text = models.CharField(verbose_name=_("alternative text"), max_length=255, blank=True)
    credit = models.CharField(verbose_name=_("credit"), max_length=255, blank=True)

    objects = TextManager()

    class Meta:
        verbose_name = _("image text")
        verbose_name_plural = _("image texts")
        ordering = ["image", "locale"]
        constraints = [models.UniqueConstraint(fields=["image", "locale"], name="one_text_per_image_and_locale")]

    def __str__(self) -> str:
        return self.alt_text or self.credit

    def save(self, *args: object, **kwargs: object) -> None:
        super().save(*args, **kwargs)
        # The search index knows only changes of the image itself.
        index.insert_or_update_object(self.image)


class PortalRendition(AbstractRendition):
    """A scaled copy of an image."""

    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
        ]
        # Every request for a picture looks its file up (see media.views).
        indexes = [models.Index(fields=["file"], name="rendition_file")]

    def get_upload_to(self, filename: str) -> str:
        """Under the picture's hash, so that another picture never gets an address that caches keep for ever."""
        path = PurePath(super().get_upload_to(filename))
        return str(path.parent / self.image.get_file_hash()[:12] / path.name)


class PortalDocument(AbstractDocument):
    """A file for download, checked by its contents."""

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self) -> None:
        # A form that has no file field (or refused the file) comes without one.
        if not self.file:
            return
        super().clean()
        try:
            validate_signature(self.file)
        except ValidationError as error:
            raise ValidationError({"file": error}) from error


class VideoManager(models.Manager):
    """Videos come with their poster: who shows the one shows the other."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().select_related("poster")


class PortalVideo(CollectionMember, index.Indexed, ClusterableModel):
    """A video: a file of our own, or a page at a known video site whose player loads after a click."""

    title = models.CharField(
        verbose_name=_("title"), max_length=255, help_text=_("Shown where a language has no title of its own.")
    )
    file = models.FileField(
        verbose_name=_("file"),
        upload_to="videos/",
        blank=True,
        validators=[FileExtensionValidator(["mp4", "webm"]), validate_signature],
        help_text=_("An MP4 or WebM file."),
    )
    url = models.URLField(
        verbose_name=_("address of the video's page"), blank=True, help_text=_("At YouTube, Vimeo or Bilibili.")
    )
    poster = models.ForeignKey(
        PortalImage,
        verbose_name=_("poster"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The picture shown until the video plays."),
    )
    duration_seconds = models.PositiveIntegerField(verbose_name=_("duration in seconds"), null=True, blank=True)
    created_at = models.DateTimeField(verbose_name=_("created at"), auto_now_add=True)

    objects = VideoManager()

    panels = [
        FieldPanel("title"),
        MultiFieldPanel(
            [FieldPanel("file"), FieldPanel("url")],
            heading=_("Video"),
            help_text=_("Either a file or the address of a page."),
        ),
        FieldPanel("poster"),
        FieldPanel("duration_seconds"),
        FieldPanel("collection"),
        InlinePanel("texts", heading=_("Texts"), label=_("Text in one language")),
    ]
    search_fields = [
        *CollectionMember.search_fields,
        index.SearchField("title", boost=10),
        index.AutocompleteField("title"),
        index.FilterField("created_at"),
        index.RelatedFields(
            "texts", [index.SearchField("title"), index.AutocompleteField("title"), index.SearchField("transcript")]
        ),
    ]

    class Meta:
        verbose_name = _("video")
        verbose_name_plural = _("videos")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if bool(self.file) == bool(self.url):
            raise ValidationError({"url": _("Give either a file or the address of a video's page, and not both.")})
        if self.url and not find_player(self.url):
            raise ValidationError({"url": _("This is not the address of a video at YouTube, Vimeo or Bilibili.")})

    def text_in(self, language_code: str) -> "VideoText | None":
        """The text in the reader's language, else in the site's default language, else any."""
        return best_text(self.texts.all(), language_code)

    def title_in(self, language_code: str) -> str:
        """The title for a reader of this language."""
        text = best_text(self.texts.all(), language_code, "title")
        return text.title if text else self.title

    @property
    def embed_url(self) -> str:
        """The address of the player at the video site; empty for a file of our own."""
        found = find_player(self.url)
        return found[1] if found else ""

    @property
    def provider_name(self) -> str:
        """The video site's name; empty for a file of our own."""
        found = find_player(self.url)
        return found[0].name if found else ""


class VideoText(models.Model):
    """A video's title, transcript and captions in one language."""

    video = ParentalKey(PortalVideo, verbose_name=_("video"), on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+")
    title = models.CharField(verbose_name=_("title"), max_length=255)
    transcript = models.TextField(verbose_name=_("transcript"), blank=True)
    captions = models.FileField(
        verbose_name=_("captions"),
        upload_to="captions/",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), validate_signature],
        help_text=_("A WebVTT file (.vtt)."),
    )

    objects = TextManager()

    panels = [FieldPanel("locale"), FieldPanel("title"), FieldPanel("transcript"), FieldPanel("captions")]

    class Meta:
        verbose_name = _("video text")
        verbose_name_plural = _("video texts")
        ordering = ["video", "locale"]
        constraints = [models.UniqueConstraint(fields=["video", "locale"], name="one_text_per_video_and_locale")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: object, **kwargs: object) -> None:
        super().save(*args, **kwargs)
        # The search index knows only changes of the video itself.
        index.insert_or_update_object(self.video)
