"""The body of a page: every block that an editor may put in it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.base.blocks.data import AgreementsBlock, CountryListBlock, KeyFiguresBlock, TimelineBlock, table_block
from portal.base.blocks.links import ButtonsBlock, RelatedPagesBlock
from portal.base.blocks.media import DocumentBlock, FigureBlock, GalleryBlock, VideoBlock
from portal.base.blocks.text import CalloutBlock, HeadingBlock, QuotationBlock


class StoryBlock(blocks.StreamBlock):
    """Programs rely on these block names, and stored pages hold them: none is ever renamed."""

    paragraph = blocks.RichTextBlock(label=_("Paragraph"), icon="pilcrow", template="blocks/paragraph.html")
    heading = HeadingBlock()
    image = FigureBlock()
    gallery = GalleryBlock()
    quotation = QuotationBlock()
    document = DocumentBlock()
    video = VideoBlock()
    table = table_block()
    key_figures = KeyFiguresBlock()
    timeline = TimelineBlock()
    country_list = CountryListBlock()
    agreements = AgreementsBlock()
    callout = CalloutBlock()
    related_pages = RelatedPagesBlock()
    buttons = ButtonsBlock()
