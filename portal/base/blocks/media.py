"""Blocks of pictures, documents and videos."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class FigureBlock(blocks.StructBlock):
    """An image with its words. Its alternative text is its own, or the image's, or it is marked decorative."""

    image = ImageChooserBlock(label=_("image"))
    alt_text = blocks.CharBlock(
        label=_("alternative text"),
        required=False,
        max_length=255,
        help_text=_("What the image shows here. Leave empty to use the text kept with the image."),
    )
    decorative = blocks.BooleanBlock(
        label=_("decorative"), required=False, help_text=_("The image says nothing that the text does not.")
    )
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=255)
    credit = blocks.CharBlock(
        label=_("credit"), required=False, max_length=255, help_text=_("Leave empty to use the image's own.")
    )

    def clean(self, value):
        cleaned = super().clean(value)
        image = cleaned.get("image")
        described = (
            cleaned.get("decorative")
            or cleaned.get("alt_text")
            or image is None
            or image.is_decorative
            or any(text.alt_text for text in image.texts.all())
        )
        if not described:
            message = _("Describe the image in the alternative text, or mark it as decorative.")
            raise StructBlockValidationError({"alt_text": ValidationError(message)})
        return cleaned

    class Meta:
        label = _("Image")
        icon = "image"
        template = "blocks/image.html"


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    images = blocks.ListBlock(FigureBlock(), label=_("images"), min_num=1)

    class Meta:
        label = _("Gallery")
        icon = "image"
        template = "blocks/gallery.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("document"))
    title = blocks.CharBlock(
        label=_("title"), required=False, max_length=200, help_text=_("Leave empty to use the document's own.")
    )

    class Meta:
        label = _("Document")
        icon = "doc-full"
        template = "blocks/document.html"


class VideoBlock(blocks.StructBlock):
    video = SnippetChooserBlock("media.PortalVideo", label=_("video"))
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=255)

    class Meta:
        label = _("Video")
        icon = "media"
        template = "blocks/video.html"
