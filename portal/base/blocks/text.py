"""Blocks of words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HeadingBlock(blocks.StructBlock):
    """A heading inside the text; the page's title is the only heading of level one."""

    text = blocks.CharBlock(label=_("text"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("level"), choices=[("h2", _("Section")), ("h3", _("Part of a section"))], default="h2"
    )

    class Meta:
        label = _("Heading")
        icon = "title"
        template = "blocks/heading.html"


class QuotationBlock(blocks.StructBlock):
    """Somebody's words, and who they are."""

    text = blocks.TextBlock(label=_("text"))
    speaker = blocks.CharBlock(label=_("speaker"), required=False, max_length=120)
    title = blocks.CharBlock(label=_("title of the speaker"), required=False, max_length=200)

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        template = "blocks/quotation.html"


class CalloutBlock(blocks.StructBlock):
    """A note that stands out from the text."""

    tone = blocks.ChoiceBlock(
        label=_("kind"),
        choices=[("note", _("Note")), ("important", _("Important")), ("source", _("About the source"))],
        default="note",
    )
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("text"), features=["bold", "italic", "link", "ol", "ul"])

    class Meta:
        label = _("Call-out")
        icon = "info-circle"
        template = "blocks/callout.html"
