"""The site around the content: names, navigation, lists, statements, home page, categories and topics."""

from portal.demo.pairs import (
    Item,
    Ref,
    T,
    bullets,
    buttons,
    callout,
    figures,
    heading,
    page,
    paragraph,
    related,
    rich,
)

SITE_SETTINGS = {
    "site_name": T("上合机构门户（演示站）", "SCO Institutes Portal (demonstration)"),
    "organisation_name": T("演示站点，非官方网站", "A demonstration, not an official website"),
    "contact_address": T("示例地址：示例路1号", "Sample address: 1 Example Road"),
    "contact_email": "contact@example.org",
    "footer_text": rich(
        T(
            "本站为软件演示站点，内容据公开资料另行撰写，图片由程序生成。",
            "This site shows what the software does. Its texts were written anew from published facts, and its pictures "
            "were drawn by a program.",
        )
    ),
    "copyright_notice": T("演示内容，可自由替换", "Demonstration content, to be replaced by your own"),
    "privacy_page": page("privacy"),
    "accessibility_page": page("accessibility"),
}
# Menu, page: the entry is named after the page.
MENU = [
    ("header", "institutes"),
    ("header", "news"),
    ("header", "leadership"),
    ("header", "about"),
    ("footer", "contact"),
    ("footer", "privacy"),
    ("footer", "accessibility"),
]

CATEGORIES = {
    "seminar": T("研讨会", "Seminar"),
    "symposium": T("国际研讨会", "Symposium"),
    "training": T("培训", "Training"),
    "visit": T("访问", "Visit"),
    "announcement": T("公告", "Announcement"),
}
TOPICS = {
    "judicial-cooperation": T("司法合作", "Judicial cooperation"),
    "training": T("人员培训", "Training of officials"),
    "economy-and-trade": T("经济贸易", "Economy and trade"),
    "shanghai-spirit": T("上海精神", "Shanghai Spirit"),
}

INDEXES = [
    Item(
        "institutes",
        "institutes.InstituteIndexPage",
        "home",
        "institutes",
        T("机构", "Institutes"),
        fields={
            "introduction": rich(
                T(
                    "两所与上海合作组织有关的机构。",
                    "Two institutes that work with the Shanghai Cooperation Organization.",
                )
            )
        },
    ),
    Item(
        "news",
        "news.NewsIndexPage",
        "home",
        "news",
        T("新闻", "News"),
        fields={"introduction": rich(T("各机构的最新消息。", "The latest from all institutes."))},
    ),
    Item(
        "leadership",
        "institutes.LeadershipPage",
        "home",
        "leadership",
        T("任职人员", "Office-holders"),
        fields={
            "introduction": rich(
                T(
                    "来源材料所载任职人员及其当时职务，任职状态以所注日期为准，之后的变动未作记录。",
                    "People whom the source texts name, with the posts that they held then. A status is true as of the date "
                    "beside it; later changes are not recorded here.",
                )
            )
        },
    ),
]


def statement(key: str, title: T, introduction: T, body: list, sort_order: int) -> Item:
    fields = {"introduction": rich(introduction), "sort_order": sort_order}
    return Item(key, "home.SectionPage", "home", key, title, fields=fields, body=body)


STATEMENTS = [
    statement(
        "contact",
        T("联系我们", "Contact"),
        T(
            "本站为演示站点，以下联系方式均为示例。",
            "This is a demonstration site. The address below is a sample, and nobody reads mail sent to it.",
        ),
        [paragraph(T("电子邮件：contact@example.org", "E-mail: contact@example.org"))],
        70,
    ),
    statement(
        "privacy",
        T("隐私声明", "Privacy"),
        T(
            "浏览本站无需提供个人信息。",
            "You can read this site without telling it who you are.",
        ),
        [
            heading(T("本站不做什么", "What this site does not do")),
            (
                "paragraph",
                bullets(
                    T("不使用跟踪程序，不投放广告；", "It has no trackers and no advertising."),
                    T(
                        "不从第三方网站加载文件；嵌入的视频在您点击之后才会联系视频网站；",
                        "It loads nothing from other sites. An embedded video contacts its video site only after you click.",
                    ),
                    T("不建立读者档案。", "It keeps no profiles of its readers."),
                ),
            ),
            heading(T("Cookie", "Cookies")),
            paragraph(
                T(
                    "Cookie用于工作人员登录管理后台。阅读页面不需要Cookie。",
                    "Cookies serve members of staff who sign in to the editing interface. Reading needs none.",
                )
            ),
            callout(
                T("供站点运营者参考", "For those who run a site"),
                rich(
                    T(
                        "本声明描述软件本身。正式上线前，请结合服务器日志等实际情况补充。",
                        "This statement describes the software. Add what your own servers keep, such as access logs, before "
                        "you go live.",
                    )
                ),
            ),
        ],
        80,
    ),
    statement(
        "accessibility",
        T("无障碍声明", "Accessibility"),
        T(
            "我们希望所有人都能使用本站。",
            "This site is meant to be usable by everybody.",
        ),
        [
            (
                "paragraph",
                bullets(
                    T(
                        "页面以语义化HTML编写，可用键盘操作；",
                        "Pages are plain semantic HTML and work with the keyboard.",
                    ),
                    T("图片附有替代文字，装饰性图片除外；", "Images have alternative text unless they are decorative."),
                    T("没有JavaScript也能阅读；", "Everything can be read without JavaScript."),
                    T("每个页面都标明所用语言。", "Every page says in which language it is written."),
                ),
            ),
            paragraph(
                T(
                    "如遇到障碍，请通过“联系我们”页面告知。在演示站点上，这只是示例。",
                    "If something stands in your way, the contact page is the place to say so; on this demonstration site it "
                    "is a sample only.",
                )
            ),
        ],
        90,
    ),
]

HOME = Item(
    key="home",
    model="home.HomePage",
    parent="",
    slug="",
    title=T("首页", "Home"),
    fields={
        "tagline": T("司法交流、经贸合作与人才培养", "Judicial exchange, trade and training across the SCO"),
        "introduction": rich(
            T(
                "这里介绍两所与上海合作组织有关的机构及其新闻，并提供关于上合组织的基本资料。",
                "Meet two institutes that work with the Shanghai Cooperation Organization, read their news, and find the "
                "basic facts about the SCO itself.",
            )
        ),
        "lead_release": page("sco-20-years-symposium"),
    },
    body=[
        figures(
            T("数字一览", "In figures"),
            "",
            (
                "exact",
                71,
                T("期", "classes"),
                T("上合司法培训基地（截至2024年3月）", "of training at CNISCO, by March 2024"),
            ),
            ("exact", 2_463, T("人次", "participations"), T("参加上述培训", "in these classes")),
            (
                "exact",
                203,
                T("期", "classes"),
                T("经贸学院培训（截至2023年底）", "of training at CSCOIET, by the end of 2023"),
            ),
            (
                "exact",
                14_800,
                T("人", "people"),
                T("来自43个国家，参加上述培训", "from 43 countries took part in these"),
            ),
        ),
        (
            "video",
            {
                "video": Ref("video", "silk"),
                "caption": T("短片：流动的丝绸纹样（无声）", "A short film: silk in motion (silent)"),
            },
        ),
        related(T("了解上合组织", "About the SCO"), "history", "structure", "countries", "cooperation"),
        buttons((T("机构", "Institutes"), "institutes"), (T("新闻", "News"), "news")),
    ],
)
