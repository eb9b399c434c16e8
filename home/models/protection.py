"""What may not be done to a home page, whoever asks."""

from wagtail.models import PagePermissionTester


class HomePermissionTester(PagePermissionTester):
    """A home page can be edited and published; its place, and that there is one, are fixed."""

    def can_unpublish(self):
        return super().can_unpublish() and not self.page.has_to_stay

    def can_delete(self, ignore_bulk=False):
        return super().can_delete(ignore_bulk) and not self.page.has_to_stay

    def can_move(self):
        return False

    def can_copy(self):
        return False
