"""Blocks of facts and figures. Numbers, dates and country codes are never offered to a translator."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

from portal.base.blocks.facts import CountryBlock, PartialDateBlock
from portal.base.fields import Qualifier


class TableBlock(TypedTableBlock):
    """A table whose caption, headings and words are translated and whose numbers are not."""

    def get_translatable_segments(self, value):
        """Segments at the paths `caption`, `heading.<column>` and `cell.<row>.<column>`."""
        segments = [StringSegmentValue("caption", value.caption or "")]
        for index, column in enumerate(value.columns):
            segments.append(StringSegmentValue(f"heading.{index}", column["heading"]))
        for row_index, row in enumerate(value.row_data):
            for index, cell in enumerate(row["values"]):
                if isinstance(value.columns[index]["block"], blocks.CharBlock):
                    segments.append(StringSegmentValue(f"cell.{row_index}.{index}", cell or ""))
        return [segment for segment in segments if not segment.is_empty()]

    def restore_translated_segments(self, value, segments):
        for segment in segments:
            kind, *position = segment.path.split(".")
            text = segment.render_text()
            if kind == "caption":
                value.caption = text
            elif kind == "heading":
                value.columns[int(position[0])]["heading"] = text
            else:
                row, column = map(int, position)
                value.row_data[row]["values"][column] = text
        return value

    class Meta:
        label = _("Table")
        icon = "table"
        template = "blocks/table.html"


def table_block() -> TableBlock:
    return TableBlock(
        [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.DecimalBlock(label=_("Number"), required=False)),
        ]
    )


class KeyFigureBlock(blocks.StructBlock):
    """A number and what it counts: nearly | 3,000 | people | trained at the same time."""

    qualifier = blocks.ChoiceBlock(label=_("exactness"), choices=Qualifier.choices, default=Qualifier.EXACT)
    value = blocks.DecimalBlock(label=_("value"), max_digits=16, decimal_places=2)
    unit = blocks.CharBlock(label=_("unit"), required=False, max_length=40)
    label = blocks.CharBlock(label=_("what it counts"), max_length=160)

    class Meta:
        label = _("Key figure")
        icon = "order"


class KeyFiguresBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    as_of = PartialDateBlock(label=_("as of"), required=False)
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("figures"), min_num=1)

    class Meta:
        label = _("Key figures")
        icon = "order"
        template = "blocks/key_figures.html"


class TimelineEntryBlock(blocks.StructBlock):
    date = PartialDateBlock(label=_("date"))
    text = blocks.TextBlock(label=_("text"))

    class Meta:
        label = _("Entry")


class TimelineBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    entries = blocks.ListBlock(TimelineEntryBlock(), label=_("entries"), min_num=1)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["entries"] = sorted(value["entries"], key=lambda entry: entry["date"] or "")
        return context

    class Meta:
        label = _("Timeline")
        icon = "history"
        template = "blocks/timeline.html"


class CountryListBlock(blocks.StructBlock):
    """Countries that share a status in an organisation."""

    status = blocks.ChoiceBlock(
        label=_("status"),
        choices=[
            ("member", _("Member states")),
            ("observer", _("Observer states")),
            ("dialogue_partner", _("Dialogue partners")),
        ],
    )
    countries = blocks.ListBlock(CountryBlock(label=_("country")), label=_("countries"), min_num=1)
    note = blocks.CharBlock(label=_("note"), required=False, max_length=255)

    class Meta:
        label = _("Country list")
        icon = "globe"
        template = "blocks/country_list.html"


class AgreementBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=400)
    place = blocks.CharBlock(label=_("place"), required=False, max_length=120)
    date = PartialDateBlock(label=_("date"))
    counterpart = blocks.CharBlock(label=_("counterpart"), required=False, max_length=200)

    class Meta:
        label = _("Agreement")


class AgreementsBlock(blocks.StructBlock):
    """Agreements, shown in the order of their dates whatever order they were typed in."""

    title = blocks.CharBlock(label=_("title"), required=False, max_length=120)
    agreements = blocks.ListBlock(AgreementBlock(), label=_("agreements"), min_num=1)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["agreements"] = sorted(value["agreements"], key=lambda agreement: agreement["date"] or "")
        return context

    class Meta:
        label = _("Agreements")
        icon = "doc-full-inverse"
        template = "blocks/agreements.html"
