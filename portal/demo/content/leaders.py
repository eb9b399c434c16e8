"""The office-holders whom the texts name, with the posts they held at that date and nothing else.

`as_of` is the date of the text or of the event in it; what happened to a post later is not known here.
"""

from dataclasses import dataclass
from typing import Any

from portal.demo.pairs import Item, Ref, T, image, page, rich

SCO = T("上海合作组织", "Shanghai Cooperation Organization")
SHUPL = T("上海政法学院", "Shanghai University of Political Science and Law")
SUPREME_COURT = T("最高人民法院", "Supreme People's Court")
SHANGHAI_COURT = T("上海市高级人民法院", "Shanghai High People's Court")
RUSSIAN_COURT = T("俄罗斯联邦最高法院", "Supreme Court of the Russian Federation")

SEMINAR = "2021-04-15"
SYMPOSIUM = "2021-06-24"


@dataclass
class Post:
    """A post; `precedence` orders the people of a list."""

    title: T
    organisation: T | Ref
    as_of: str
    precedence: int
    status: str = "in_office"
    term_start: str = ""

    def row(self) -> dict[str, Any]:
        where = "institute" if isinstance(self.organisation, Ref) else "organisation"
        return {
            "title": self.title,
            where: self.organisation,
            "status": self.status,
            "status_as_of": self.as_of,
            "term_start": self.term_start,
            "precedence": self.precedence,
        }


def leader(parent: str, slug: str, name: T, biography: T, *posts: Post, original_name: str = "") -> Item:
    return Item(
        key=slug,
        model="institutes.LeaderPage",
        parent=parent,
        slug=slug,
        title=name,
        fields={
            "original_name": original_name,
            "portrait": image(f"portrait-{slug}"),
            "biography": rich(biography),
        },
        rows={"posts": [post.row() for post in posts]},
    )


def chinese(parent: str, slug: str, zh: str, en: str, biography: T, *posts: Post) -> Item:
    """Somebody who writes the name in Chinese."""
    return leader(parent, slug, T(zh, en), biography, *posts, original_name=zh)


def former_secretary_general(slug: str, name: T, precedence: int) -> Item:
    biography = T(
        "曾任上海合作组织秘书长。2021年6月为上合组织成立20周年国际研讨会发来贺信。",
        "A former Secretary-General of the SCO, who sent a message of congratulation to the symposium on the SCO's "
        "twenty years in June 2021.",
    )
    post = Post(T("秘书长", "Secretary-General"), SCO, SYMPOSIUM, precedence, "former")
    return leader("leadership", slug, name, biography, post)


def at_seminar(role: T) -> T:
    return T(
        f"{role.zh}。2021年4月15日出席上海合作组织法官研讨会开班式。",
        f"{role.en}. Took part in the opening of the SCO Judges Seminar on 15 April 2021.",
    )


def online_at_seminar(role: T) -> T:
    return T(
        f"{role.zh}。2021年4月15日在北京以线上方式出席上海合作组织法官研讨会开班式。",
        f"{role.en}. Joined the opening of the SCO Judges Seminar on 15 April 2021 by video from Beijing.",
    )


SECRETARIES_GENERAL = [
    chinese(
        "leadership",
        "zhang-ming",
        "张明",
        "Zhang Ming",
        T(
            "中国人。2022年1月1日就任上海合作组织秘书长。秘书长由元首理事会任命，任期三年。",
            "From China. Took office as Secretary-General of the SCO on 1 January 2022. The Council of Heads of State "
            "appoints the Secretary-General for three years.",
        ),
        Post(T("秘书长", "Secretary-General"), SCO, "2022-01-01", 10, term_start="2022-01-01"),
    ),
    leader(
        "leadership",
        "ruslan-mirzaev",
        T("鲁斯兰·米尔扎耶夫", "Ruslan Mirzaev"),
        T(
            "乌兹别克斯坦人。2022年1月1日就任上海合作组织地区反恐怖机构执行委员会主任。该职务由元首理事会任命，任期三年。",
            "From Uzbekistan. Took office as Director of the Executive Committee of the SCO's Regional Anti-Terrorist "
            "Structure (RATS) on 1 January 2022. The Council of Heads of State makes the appointment for three years.",
        ),
        Post(
            T("地区反恐怖机构执行委员会主任", "Director of the RATS Executive Committee"),
            SCO,
            "2022-01-01",
            20,
            term_start="2022-01-01",
        ),
    ),
    former_secretary_general("zhang-deguang", T("张德广", "Zhang Deguang"), 31),
    former_secretary_general("bolat-nurgaliyev", T("博拉特·努尔加利耶夫", "Bolat Nurgaliyev"), 32),
    former_secretary_general("muratbek-imanaliyev", T("穆拉特别克·伊马纳利耶夫", "Muratbek Imanaliyev"), 33),
    former_secretary_general("dmitry-mezentsev", T("德米特里·梅津采夫", "Dmitry Mezentsev"), 34),
    leader(
        "leadership",
        "rashid-alimov",
        T("拉希德·阿利莫夫", "Rashid Alimov"),
        T(
            "曾任上海合作组织秘书长，2017年6月9日在阿斯塔纳签署与红十字国际委员会的谅解备忘录。"
            "2021年6月为上合组织成立20周年国际研讨会发来贺信。",
            "A former Secretary-General of the SCO. In that office he signed the memorandum of understanding with the "
            "International Committee of the Red Cross in Astana on 9 June 2017. He sent a message of congratulation to "
            "the symposium on the SCO's twenty years in June 2021.",
        ),
        Post(T("秘书长", "Secretary-General"), SCO, SYMPOSIUM, 35, "former"),
    ),
    leader(
        "leadership",
        "vladimir-norov",
        T("弗拉基米尔·诺罗夫", "Vladimir Norov"),
        T(
            "2021年6月时任上海合作组织秘书长，并在上合组织成立20周年国际研讨会上致辞。2022年1月1日起由张明接任。",
            "Secretary-General of the SCO in June 2021, when he spoke at the symposium on the SCO's twenty years. "
            "Zhang Ming followed him on 1 January 2022.",
        ),
        Post(T("秘书长", "Secretary-General"), SCO, "2022-01-01", 36, "former"),
    ),
]

STATES = [
    chinese(
        "leadership",
        "xi-jinping",
        "习近平",
        "Xi Jinping",
        T(
            "中国国家主席。2013年9月13日和2021年9月17日在上合组织元首理事会会议上分别宣布中方将设立"
            "中国—上海合作组织国际司法交流合作培训基地和中国—上海合作组织经贸学院。",
            "President of China. At meetings of the SCO Council of Heads of State he announced that China would set up "
            "CNISCO, on 13 September 2013, and the China-SCO Institute of Economy and Trade, on 17 September 2021.",
        ),
        Post(T("国家主席", "President"), T("中华人民共和国", "People's Republic of China"), "2021-09-17", 5),
    ),
]

COURTS = [
    chinese(
        "leadership",
        "yang-wanming",
        "杨万明",
        "Yang Wanming",
        at_seminar(T("最高人民法院副院长", "Vice President of the Supreme People's Court")),
        Post(T("副院长", "Vice President"), SUPREME_COURT, SEMINAR, 100),
    ),
    chinese(
        "leadership",
        "gao-xiaoli",
        "高晓力",
        "Gao Xiaoli",
        at_seminar(
            T(
                "最高人民法院国际合作局局长",
                "Director of the International Cooperation Bureau of the Supreme People's Court",
            )
        ),
        Post(T("国际合作局局长", "Director of the International Cooperation Bureau"), SUPREME_COURT, SEMINAR, 110),
    ),
    chinese(
        "leadership",
        "liu-xiaoyun",
        "刘晓云",
        "Liu Xiaoyun",
        at_seminar(T("上海市高级人民法院院长", "President of the Shanghai High People's Court")),
        Post(T("院长", "President"), SHANGHAI_COURT, SEMINAR, 120),
    ),
    chinese(
        "leadership",
        "mao-ronghua",
        "茆荣华",
        "Mao Ronghua",
        at_seminar(T("上海市高级人民法院副院长", "Vice President of the Shanghai High People's Court")),
        Post(T("副院长", "Vice President"), SHANGHAI_COURT, SEMINAR, 130),
    ),
    chinese(
        "leadership",
        "sun-xiaoyong",
        "孙晓勇",
        "Sun Xiaoyong",
        online_at_seminar(T("国家法官学院院长", "President of the National Judges College")),
        Post(T("院长", "President"), T("国家法官学院", "National Judges College"), SEMINAR, 140),
    ),
    chinese(
        "leadership",
        "hu-yunteng",
        "胡云腾",
        "Hu Yunteng",
        online_at_seminar(
            T("中国法学会案例法学研究会会长", "President of the Case Law Research Institute of the China Law Society")
        ),
        Post(
            T("案例法学研究会会长", "President of the Case Law Research Institute"),
            T("中国法学会", "China Law Society"),
            SEMINAR,
            150,
        ),
    ),
]

OTHERS = [
    chinese(
        "leadership",
        "xu-bu",
        "徐步",
        "Xu Bu",
        T(
            "中国国际问题研究院院长、中国上海合作组织研究中心主任。2021年6月24日在上合组织成立20周年国际研讨会上致辞。",
            "Director of the China SCO Research Centre and President of the China Institute of International Studies. "
            "Spoke at the symposium on the SCO's twenty years on 24 June 2021.",
        ),
        Post(
            T("院长", "President"),
            T("中国国际问题研究院", "China Institute of International Studies"),
            SYMPOSIUM,
            160,
        ),
        Post(
            T("主任", "Director"),
            T("中国上海合作组织研究中心", "China Shanghai Cooperation Organization Research Centre"),
            SYMPOSIUM,
            165,
        ),
    ),
    leader(
        "leadership",
        "liu-jun",
        T("Liu Jun", "Liu Jun"),
        T(
            "商务部欧亚司二级巡视员。2021年6月24日在上合组织成立20周年国际研讨会上致辞。",
            "Second Inspector in the Department of Eurasia Affairs of the Ministry of Commerce. Spoke at the symposium "
            "on the SCO's twenty years on 24 June 2021.",
        ),
        Post(
            T("欧亚司二级巡视员", "Second Inspector, Department of Eurasia Affairs"),
            T("商务部", "Ministry of Commerce"),
            SYMPOSIUM,
            170,
        ),
    ),
    leader(
        "leadership",
        "lei-hao",
        T("Lei Hao", "Lei Hao"),
        online_at_seminar(
            T("国际商务官员研修学院副院长", "Vice President of the Academy for International Business Officials")
        ),
        Post(
            T("副院长", "Vice President"),
            T("国际商务官员研修学院", "Academy for International Business Officials"),
            SEMINAR,
            180,
        ),
    ),
    leader(
        "leadership",
        "akhmezakirov-naili-rafisovich",
        T("Akhmezakirov Naili Rafisovich", "Akhmezakirov Naili Rafisovich"),
        T(
            "哈萨克斯坦最高法院活动保障部部长。在上海合作组织法官研讨会上发言。",
            "Minister of the Department of Activity Protection at the Supreme Court of Kazakhstan. Spoke at the SCO "
            "Judges Seminar.",
        ),
        Post(
            T("活动保障部部长", "Minister of the Department of Activity Protection"),
            T("哈萨克斯坦最高法院", "Supreme Court of Kazakhstan"),
            SEMINAR,
            190,
        ),
    ),
    leader(
        "leadership",
        "viktor-victorovich",
        T("Viktor Victorovich", "Viktor Victorovich"),
        T(
            "俄罗斯联邦最高法院法官、俄罗斯联邦法官委员会主席。在上海合作组织法官研讨会上发言。",
            "Justice of the Supreme Court of the Russian Federation and President of the Council of Judges of the "
            "Russian Federation. Spoke at the SCO Judges Seminar.",
        ),
        Post(
            T("主席", "President"),
            T("俄罗斯联邦法官委员会", "Council of Judges of the Russian Federation"),
            SEMINAR,
            200,
        ),
        Post(T("法官", "Justice"), RUSSIAN_COURT, SEMINAR, 205),
    ),
    leader(
        "leadership",
        "christine-beerli",
        T("Christine Beerli", "Christine Beerli"),
        T(
            "红十字国际委员会副主席。2017年6月9日在阿斯塔纳签署与上海合作组织秘书处的谅解备忘录。",
            "Vice President of the International Committee of the Red Cross. Signed its memorandum of understanding "
            "with the SCO Secretariat in Astana on 9 June 2017.",
        ),
        Post(
            T("副主席", "Vice President"),
            T("红十字国际委员会", "International Committee of the Red Cross"),
            "2017-06-09",
            210,
        ),
    ),
]

OF_CNISCO = [
    chinese(
        "cnisco-leadership",
        "liu-xiaohong",
        "刘晓红",
        "Liu Xiaohong",
        T(
            "上海政法学院校长、中国—上海合作组织国际司法交流合作培训基地主任。"
            "2021年4月15日主持上海合作组织法官研讨会开班式。",
            "Director of CNISCO and President of Shanghai University of Political Science and Law. Chaired the opening "
            "of the SCO Judges Seminar on 15 April 2021.",
        ),
        Post(T("主任", "Director"), page("cnisco"), SEMINAR, 10),
        Post(T("校长", "President"), SHUPL, SEMINAR, 15),
    ),
    chinese(
        "cnisco-leadership",
        "xia-xiaohe",
        "夏小和",
        "Xia Xiaohe",
        T(
            "上海政法学院党委书记。2021年6月24日在上合组织成立20周年国际研讨会上致辞。",
            "Secretary of the CPC Committee of Shanghai University of Political Science and Law. Spoke at the symposium "
            "on the SCO's twenty years on 24 June 2021.",
        ),
        Post(T("党委书记", "Secretary of the CPC Committee"), SHUPL, SYMPOSIUM, 20),
    ),
]

PAGES = [*STATES, *SECRETARIES_GENERAL, *COURTS, *OTHERS, *OF_CNISCO]
