"""The editor's form of every page."""

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from portal.base.slugs import HAN, ascii_slug


def is_left_over_by_browser(slug: str, title: str) -> bool:
    """Whether a slug is what the editor's browser makes of a Chinese title: only its Latin letters and digits."""
    return bool(HAN.search(title)) and slug.strip("-") in {slugify(title), slugify(HAN.sub(" ", title))}


class BasePageForm(WagtailAdminPageForm):
    """Spells the slug of a page that was never published, when the browser could not."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean(self):
        title, slug = self.cleaned_data.get("title"), self.cleaned_data.get("slug")
        if slug == "" and self.instance.first_published_at:
            self.cleaned_data["slug"] = self.initial["slug"]  # an address that readers know stays
        elif title and slug is not None and (not slug or self._may_spell(slug, title)):
            self.cleaned_data["slug"] = self._free_slug(ascii_slug(title) or self.instance._meta.model_name)
        return super().clean()

    def get_field_updates_for_resave(self):
        """Also tell the browser, which goes on with the same form after it saved a draft, what the slug has become."""
        updates = super().get_field_updates_for_resave()
        slug = self.instance.slug
        return [*updates, ("slug", slug)] if self.data.get("slug") not in (None, slug) else updates

    def _may_spell(self, slug: str, title: str) -> bool:
        never_published = not self.instance.first_published_at
        return never_published and slug != self.initial.get("slug") and is_left_over_by_browser(slug, title)

    def _free_slug(self, spelled: str) -> str:
        """`spelled`, numbered when a page beside this one has it already."""
        slug, number = spelled, 1
        while not Page._slug_is_available(slug, self.parent_page, self.instance):
            number += 1
            slug = f"{spelled}-{number}"
        return slug
