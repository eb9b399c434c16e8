"""The form for the visits that a page had on the old site."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class PageVisitsForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["imported"].error_messages["min_value"] = _(
            "Visits cannot be negative: write 0 or a larger number."
        )
        self.fields["page"].error_messages["unique"] = _("This page has its visits already: edit those.")
