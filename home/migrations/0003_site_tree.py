"""The tree that every site starts from: one live home page a language, and the default site at the first.

Wagtail's own welcome page goes. With a home page in draft, the addresses of its language would
show another language's pages, so all are live from the first minute.
"""

import uuid

from django.conf import settings
from django.db import migrations

NAMES = {"zh-hans": "首页", "en": "Home", "ru": "Главная"}


def plant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")

    root = Page.objects.get(depth=1)
    if Page.objects.filter(depth__gt=2).exists() or HomePage.objects.exists():
        return  # a site with content of its own
    Page.objects.filter(depth=2).delete()
    content_type, _ = ContentType.objects.get_or_create(app_label="home", model="homepage")
    translation_key = uuid.uuid4()
    homes = []
    for position, (code, _name) in enumerate(settings.LANGUAGES, start=1):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        title = NAMES.get(code, "Home")
        homes.append(
            HomePage.objects.create(
                title=title,
                draft_title=title,
                slug=code,
                content_type=content_type,
                path=f"{root.path}{position:04}",
                depth=2,
                numchild=0,
                url_path=f"/{code}/",
                live=True,
                show_in_menus=True,
                locale=locale,
                translation_key=translation_key,
            )
        )
    root.numchild = len(homes)
    root.save(update_fields=["numchild"])
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", port=80, root_page=homes[0], is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_initial"),
        ("wagtailcore", "__latest__"),
        ("wagtail_localize", "__first__"),
    ]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
