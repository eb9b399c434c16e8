"""Blocks that lead elsewhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Locale

from portal.base.links import links_of_part


def _reader_locale(parent_context: dict | None) -> Locale | None:
    """The language of the page that the block stands on; None on no page."""
    page = (parent_context or {}).get("page")
    return getattr(page, "locale", None)


class RelatedPagesBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("page")), label=_("pages"), min_num=1)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        ids = [page.pk for page in value["pages"] if page]
        linked = links_of_part(ids, _reader_locale(parent_context))
        context["pages"] = [linked[page_id] for page_id in ids if page_id in linked]
        return context

    class Meta:
        label = _("Related pages")
        icon = "doc-empty-inverse"
        template = "blocks/related_pages.html"


class ButtonBlock(blocks.StructBlock):
    """A link that looks like a button: to a page of the portal or to an address elsewhere."""

    text = blocks.CharBlock(label=_("text"), max_length=80)
    page = blocks.PageChooserBlock(label=_("page"), required=False)
    url = blocks.URLBlock(label=_("address elsewhere"), required=False)

    def clean(self, value):
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            message = _("Choose a page or give an address elsewhere, one of the two.")
            raise StructBlockValidationError({"page": ValidationError(message)})
        return cleaned

    class Meta:
        label = _("Button")


class ButtonsBlock(blocks.StructBlock):
    buttons = blocks.ListBlock(ButtonBlock(), label=_("buttons"), min_num=1)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        ids = [button["page"].pk for button in value["buttons"] if button["page"]]
        linked = links_of_part(ids, _reader_locale(parent_context))
        buttons = [
            {
                "text": button["text"],
                "page": linked.get(button["page"].pk) if button["page"] else None,
                "url": button["url"],
            }
            for button in value["buttons"]
        ]
        # A button to a page that readers may not see leads nowhere.
        context["buttons"] = [button for button in buttons if button["page"] or button["url"]]
        return context

    class Meta:
        label = _("Link buttons")
        icon = "link"
        template = "blocks/buttons.html"
