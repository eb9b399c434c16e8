from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Locale, Page

from home.models import HomePage
from home.roles import NoScope, create_scoped_groups, scoped_groups


class Command(BaseCommand):
    help = "Makes the groups of an institute (or, with /, of the whole portal), in every language that it has."

    def add_arguments(self, parser):
        parser.add_argument(
            "page",
            metavar="PAGE",
            help="the institute's path below the home page (institutes/cnisco), / for the whole portal, or a page id",
        )

    def handle(self, *args, page: str, **options):
        found = find_page(page)
        known = scoped_groups(found)
        try:
            groups = create_scoped_groups(found)
        except NoScope as error:
            raise CommandError(str(error)) from None
        for role, group in groups.items():
            state = "already there" if role in known else "created"
            self.stdout.write(f"{group.name}: {state}")
        versions = found.get_translations(inclusive=True).select_related("locale")
        languages = ", ".join(sorted(version.locale.language_code for version in versions))
        self.stdout.write(f"They reach {found.title} in: {languages}")


def find_page(name: str) -> Page:
    """A page by its id or by its path below a home page, with or without the language in front."""
    if name.isdecimal():
        page = Page.objects.filter(pk=int(name)).first()
    else:
        slugs = [slug for slug in name.split("/") if slug]
        homes = {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}
        if slugs and slugs[0] in homes:
            home = homes[slugs.pop(0)]
        else:
            home = homes.get(Locale.get_default().language_code)
        page = home
        for slug in slugs:
            page = page and page.get_children().filter(slug=slug).first()
    if not page:
        raise CommandError(f"There is no page “{name}”. Give a path such as institutes/cnisco, /, or a page id.")
    return page.specific
