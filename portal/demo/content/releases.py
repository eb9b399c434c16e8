"""The news releases."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from portal.demo.content.leaders import SHANGHAI_COURT, SHUPL, SUPREME_COURT
from portal.demo.pairs import ENGLISH, Item, Ref, T, bullets, heading, image, page, paragraph, picture, related

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day(year: int, month: int, date: int, hour: int = 0) -> datetime.datetime:
    return datetime.datetime(year, month, date, hour, tzinfo=SHANGHAI)


def organisation(role: str, who: T | Ref) -> dict[str, Any]:
    return {"role": role, "institute" if isinstance(who, Ref) else "name": who}


def speaker(key: str, title: T, organisation: T) -> dict[str, Any]:
    """Somebody who spoke or attended and has a leadership entry, with the title of that day."""
    return {"leader": page(key), "title": title, "organisation": organisation}


def topics(*keys: str) -> list[dict[str, Any]]:
    return [{"topic": Ref("topic", key)} for key in keys]


CNISCO_OFFICE = T("上合司法培训基地", "CNISCO")

SEMINAR = Item(
    key="sco-judges-seminar",
    model="news.NewsPage",
    parent="cnisco-news",
    slug="sco-judges-seminar",
    source=ENGLISH,
    title=T("上海合作组织法官研讨会举行开班式", "SCO Judges Seminar opens at CNISCO"),
    fields={
        "summary": T(
            "2021年4月15日至21日，上海合作组织法官研讨会在上合司法培训基地举行，来自四个国家的27名法官在线参加。",
            "From 15 to 21 April 2021 CNISCO is the host of a seminar for judges. Twenty-seven judges from four countries "
            "take part online.",
        ),
        "released_at": day(2021, 4, 21, 8),
        "publisher": CNISCO_OFFICE,
        "category": Ref("category", "seminar"),
        "lead_image": image("colonnade"),
        "lead_image_caption": T("示意图：廊柱", "Illustration: a colonnade"),
        "event_start": day(2021, 4, 15),
        "event_end": day(2021, 4, 21),
        "event_all_day": True,
        "venue": T("上海政法学院，中国—上合司法培训基地", "CNISCO, Shanghai University of Political Science and Law"),
        "event_format": "hybrid",
        "participants": 27,
    },
    rows={
        "organisations": [organisation("host", page("cnisco"))],
        "countries": [{"code": code} for code in ("KZ", "RU", "TJ", "UZ")],
        "speakers": [
            speaker("yang-wanming", T("副院长", "Vice President"), SUPREME_COURT),
            speaker("liu-xiaoyun", T("院长", "President"), SHANGHAI_COURT),
            speaker(
                "gao-xiaoli",
                T("国际合作局局长", "Director of the International Cooperation Bureau"),
                SUPREME_COURT,
            ),
            speaker("mao-ronghua", T("副院长", "Vice President"), SHANGHAI_COURT),
            speaker(
                "hu-yunteng",
                T("案例法学研究会会长（线上）", "President of the Case Law Research Institute (online)"),
                T("中国法学会", "China Law Society"),
            ),
            speaker(
                "sun-xiaoyong",
                T("院长（线上）", "President (online)"),
                T("国家法官学院", "National Judges College"),
            ),
            speaker(
                "lei-hao",
                T("副院长（线上）", "Vice President (online)"),
                T("国际商务官员研修学院", "Academy for International Business Officials"),
            ),
            speaker("liu-xiaohong", T("校长、基地主任（主持）", "President; Director of CNISCO (chair)"), SHUPL),
            speaker(
                "akhmezakirov-naili-rafisovich",
                T("活动保障部部长", "Minister of the Department of Activity Protection"),
                T("哈萨克斯坦最高法院", "Supreme Court of Kazakhstan"),
            ),
            speaker(
                "viktor-victorovich",
                T("法官委员会主席、最高法院法官", "President of the Council of Judges; Justice of the Supreme Court"),
                T("俄罗斯联邦", "Russian Federation"),
            ),
        ],
        "topics": topics("judicial-cooperation", "training"),
        "documents": [
            {
                "document": Ref("document", "seminar"),
                "title": T("研讨会概况（演示文件）", "The seminar at a glance (demonstration document)"),
            }
        ],
    },
    body=[
        paragraph(
            T(
                "上海合作组织法官研讨会由上合司法培训基地主办，会期为2021年4月15日至21日。"
                "哈萨克斯坦、俄罗斯、塔吉克斯坦和乌兹别克斯坦共27名法官在线参加。",
                "CNISCO is the host of the SCO Judges Seminar, held from 15 to 21 April 2021. Its 27 participants are judges "
                "from Kazakhstan, Russia, Tajikistan and Uzbekistan, who join by video.",
            ),
            T(
                "举办此次研讨会，是为落实上合组织元首理事会第二十次会议（莫斯科峰会）"
                "和第十五次成员国最高法院院长会议的精神。",
                "It follows up two meetings: the 20th meeting of the SCO Council of Heads of State, or Moscow Summit, and "
                "the 15th meeting of the heads of the supreme courts.",
            ),
        ),
        heading(T("开班式", "The opening")),
        paragraph(
            T(
                "4月15日下午，开班式在基地举行，上海政法学院校长、基地主任刘晓红主持。"
                "部分嘉宾到场，部分嘉宾在北京以线上方式出席。",
                "The ceremony took place at CNISCO in the afternoon of 15 April. Liu Xiaohong, President of SHUPL and "
                "Director of CNISCO, was in the chair. Some guests were present, others connected from Beijing.",
            ),
            T(
                "最高人民法院副院长杨万明说，司法交流是成员国务实合作的重要内容，应借助视频会议等方式保持联系，"
                "坚持多边主义，为疫情后世界经济绿色复苏提供司法服务。",
                "Yang Wanming, Vice President of the Supreme People's Court, called judicial exchange an important part of "
                "what the member states do together. He wished to see contacts kept up by video, multilateralism upheld, "
                "and courts that serve a green recovery after the epidemic.",
            ),
            T(
                "上海市高级人民法院院长刘晓云谈到法院在疫情防控和经济社会发展中的作用，"
                "表示上海法院愿借研讨会之机与各成员国法院加强交流，包括共建“一带一路”方面的司法服务。",
                "Liu Xiaoyun, President of the Shanghai High People's Court, spoke about the part of the courts in "
                "controlling the epidemic and in social and economic development. For the Shanghai courts, he said, the "
                "seminar is an occasion to work more closely with courts abroad, also on the Belt and Road Initiative.",
            ),
            T(
                "国际商务官员研修学院副院长Lei Hao介绍，这是当年首个成功启动的援外项目，希望学员借此增进对中国司法制度的了解。",
                "Lei Hao, Vice President of the Academy for International Business Officials, noted that no other foreign-aid "
                "project had started earlier that year. He hoped that the judges would come to know China's judicial "
                "system better.",
            ),
        ),
        heading(T("各国代表发言", "Voices from abroad")),
        paragraph(
            T(
                "哈萨克斯坦最高法院的Akhmezakirov Naili Rafisovich认为，研讨会对国际司法合作有积极作用，"
                "哈方重视与成员国法院的合作。",
                "Akhmezakirov Naili Rafisovich of the Supreme Court of Kazakhstan saw a good effect on international "
                "judicial cooperation, to which his court attaches importance.",
            ),
            T(
                "俄罗斯联邦法官委员会主席、最高法院法官Viktor Victorovich感谢中方主办者，并强调疫情期间法院之间对话的价值。",
                "Justice Viktor Victorovich, President of the Council of Judges of the Russian Federation, thanked the hosts "
                "and stressed how much the dialogue between courts was worth in a time of epidemic.",
            ),
        ),
        related(T("相关页面", "See also"), "cnisco", "liu-xiaohong"),
    ],
)

SYMPOSIUM = Item(
    key="sco-20-years-symposium",
    model="news.NewsPage",
    parent="cnisco-news",
    slug="sco-20-years-symposium",
    source=ENGLISH,
    title=T(
        "“上海合作组织20年：回眸与前瞻”国际研讨会举行",
        "International symposium “20 Years of the SCO: Retrospect and Prospect” held in Shanghai",
    ),
    fields={
        "summary": T(
            "2021年6月24日，纪念上海合作组织成立20周年的国际研讨会在上海西郊宾馆举行，近200人出席。",
            "Nearly 200 people met at the Xijiao Hotel in Shanghai on 24 June 2021 to mark twenty years of the Shanghai "
            "Cooperation Organization.",
        ),
        "released_at": day(2021, 7, 2, 8),
        "publisher": T("系统管理员", "System administrator"),
        "category": Ref("category", "symposium"),
        "lead_image": image("rings"),
        "lead_image_caption": T("示意图：二十道年轮", "Illustration: twenty rings"),
        "event_start": day(2021, 6, 24),
        "event_end": day(2021, 6, 24),
        "event_all_day": True,
        "venue": T("上海西郊宾馆", "Xijiao Hotel, Shanghai"),
        "participants_qualifier": "nearly",
        "participants": 200,
    },
    rows={
        "organisations": [
            organisation("support", T("中华人民共和国外交部", "Ministry of Foreign Affairs of China")),
            organisation("host", T("中国国际问题研究院", "China Institute of International Studies")),
            organisation(
                "host", T("中国上海合作组织研究中心", "China Shanghai Cooperation Organization Research Centre")
            ),
            organisation("host", T("上海合作组织秘书处", "Secretariat of the Shanghai Cooperation Organization")),
            organisation("organiser", page("cnisco")),
            organisation("organiser", SHUPL),
        ],
        "speakers": [
            speaker(
                "vladimir-norov",
                T("秘书长", "Secretary-General"),
                T("上海合作组织", "Shanghai Cooperation Organization"),
            ),
            speaker(
                "xu-bu",
                T("院长、中国上海合作组织研究中心主任", "President; Director of the China SCO Research Centre"),
                T("中国国际问题研究院", "China Institute of International Studies"),
            ),
            speaker("xia-xiaohe", T("党委书记", "Secretary of the CPC Committee"), SHUPL),
            speaker(
                "liu-jun",
                T("欧亚司二级巡视员", "Second Inspector, Department of Eurasia Affairs"),
                T("商务部", "Ministry of Commerce"),
            ),
        ],
        "topics": topics("shanghai-spirit", "economy-and-trade"),
        "related_releases": [{"release": page("sco-judges-seminar")}],
    },
    body=[
        paragraph(
            T(
                "为纪念上海合作组织成立20周年，国际研讨会于2021年6月24日在上海西郊宾馆举行。"
                "来自政府部门、研究机构和高校的代表，以及成员国驻华大使，近200人出席开幕式并参加研讨。",
                "The symposium of 24 June 2021, at the Xijiao Hotel in Shanghai, celebrated the SCO's twentieth anniversary. "
                "Those who came, nearly 200, were from government bodies, research institutes and universities; ambassadors "
                "of member states were among them.",
            )
        ),
        heading(T("致辞与贺信", "Speeches and messages")),
        paragraph(
            T(
                "上合组织秘书长诺罗夫、中国国际问题研究院院长兼中国上海合作组织研究中心主任徐步、"
                "上海政法学院党委书记夏小和、商务部欧亚司二级巡视员Liu Jun先后致辞。",
                "Four people spoke: Vladimir Norov, Secretary-General of the SCO; Xu Bu, who leads the China Institute of "
                "International Studies and the China SCO Research Centre; Xia Xiaohe of SHUPL, the Secretary of its CPC "
                "Committee; and Liu Jun, Second Inspector in the Department of Eurasia Affairs of the Ministry of Commerce.",
            ),
            T("五位前任秘书长发来贺信：", "Five former Secretaries-General sent messages of congratulation:"),
        ),
        (
            "paragraph",
            bullets(
                T("张德广", "Zhang Deguang"),
                T("博拉特·努尔加利耶夫", "Bolat Nurgaliyev"),
                T("穆拉特别克·伊马纳利耶夫", "Muratbek Imanaliyev"),
                T("德米特里·梅津采夫", "Dmitry Mezentsev"),
                T("拉希德·阿利莫夫", "Rashid Alimov"),
            ),
        ),
        paragraph(
            T(
                "诺罗夫说，20年来上合组织经受住考验，成为保障安全、稳定经济发展和促进文明对话的重要平台，吸引力不断增强。",
                "In Norov's view, the SCO has stood every test of two decades. It now matters for secure and steady "
                "economic development and for dialogue between civilizations, and attracts more and more countries.",
            ),
            T(
                "夏小和谈到，上合组织秉持“上海精神”，求同存异，道路越走越宽，国际影响日益扩大。",
                "Xia Xiaohe pointed to the Shanghai Spirit: common ground is sought while differences remain, and with it "
                "the organization's way has widened and its influence has grown.",
            ),
            T(
                "徐步认为，世界正处于深刻变化之中，上合组织面临新的形势和任务。",
                "Xu Bu spoke of a world in deep change, which sets the SCO new tasks.",
            ),
        ),
        heading(T("专家研讨", "The discussion")),
        paragraph(
            T(
                "专家肯定上合组织在地区安全、经济合作、人文交流和机制建设方面的成果，认为“上海精神”是联结各国的精神纽带，"
                "支持各成员国团结协作，参与全球治理，维护多边主义。",
                "Experts praised results in security, economic cooperation, contacts between people and the building of "
                "institutions. They agreed that the Shanghai Spirit holds the members together, and were in favour of unity, "
                "of a part in global governance, and of multilateralism.",
            ),
            T(
                "与会者还谈到成员国在贸易、投资和金融方面的成果，以及共同抗击新冠疫情的示范作用。",
                "Trade, investment and finance between the members came up as well, and so did the example that they set in "
                "the fight against COVID-19.",
            ),
        ),
        picture("silk", T("示意图：丝绸纹样", "Illustration: woven silk")),
        related(T("相关页面", "See also"), "vladimir-norov", "about"),
    ],
    visits={ENGLISH: 20},
)

ANNIVERSARY = Item(
    key="cnisco-tenth-anniversary",
    model="news.NewsPage",
    parent="cnisco-news",
    slug="cnisco-tenth-anniversary",
    title=T("上合司法培训基地举办设立十周年系列活动", "CNISCO marks its tenth anniversary with three days of events"),
    fields={
        "summary": T(
            "2023年9月11日至13日，上合司法培训基地举办十周年系列活动，一百多位代表参加。",
            "Over a hundred representatives took part in CNISCO's anniversary events from 11 to 13 September 2023.",
        ),
        "released_at": day(2023, 9, 13, 8),
        "publisher": CNISCO_OFFICE,
        "category": Ref("category", "training"),
        "lead_image": image("campus"),
        "lead_image_caption": T("示意图：校园", "Illustration: a campus"),
        "event_start": day(2023, 9, 11),
        "event_end": day(2023, 9, 13),
        "event_all_day": True,
        "participants_qualifier": "over",
        "participants": 100,
    },
    rows={
        "organisations": [organisation("host", page("cnisco"))],
        "topics": topics("judicial-cooperation", "training"),
        "related_releases": [{"release": page("sco-20-years-symposium")}],
    },
    body=[
        paragraph(
            T(
                "2013年9月13日，设立基地的计划对外宣布。十年后，基地于2023年9月11日至13日举办三项活动：",
                "The plan for the institute was announced on 13 September 2013. Ten years later, from 11 to 13 September "
                "2023, CNISCO held three events:",
            )
        ),
        (
            "paragraph",
            bullets(
                T(
                    "上海合作组织国家校友联谊会揭牌仪式暨国际高端人才培养论坛",
                    "the unveiling of an alumni association for the SCO countries, with a forum on training at the highest "
                    "level",
                ),
                T("基地设立十周年特别培训班", "a special training class for the anniversary"),
                T("上海合作组织法律大学联盟论坛", "a forum of the SCO alliance of law universities"),
            ),
        ),
        paragraph(
            T(
                "参加者有成员国、国际组织、基地理事单位的代表，也有往期学员和涉外法律服务界人士。",
                "Those who took part represented member states, international organizations and the bodies on CNISCO's "
                "council; former trainees and lawyers with international practices came too.",
            ),
            T(
                "此前的9月5日，第十次司法部长会议暨法律服务国际论坛举行，由上海市司法局和上海政法学院在司法部指导下承办。",
                "Shortly before, on 5 September, SHUPL and the Shanghai Municipal Bureau of Justice had organised the tenth "
                "meeting of ministers of justice, with its international forum on legal services, under the guidance of "
                "the Ministry of Justice.",
            ),
        ),
    ],
)

EXCHANGE_CENTER = Item(
    key="international-exchange-center",
    model="news.NewsPage",
    parent="cscoiet-news",
    slug="international-exchange-center",
    title=T("经贸学院国际交流中心启用", "CSCOIET opens its International Exchange Center"),
    fields={
        "summary": T(
            "2023年7月28日，中国—上海合作组织经贸学院举行国际交流中心启用仪式。",
            "The International Exchange Center of CSCOIET was opened with a ceremony on 28 July 2023.",
        ),
        "released_at": day(2023, 7, 28, 8),
        "publisher": T("经贸学院", "CSCOIET"),
        "category": Ref("category", "announcement"),
        "lead_image": image("exchange"),
        "lead_image_caption": T("示意图：交流网络", "Illustration: a network of exchange"),
    },
    rows={"topics": topics("economy-and-trade")},
    body=[
        paragraph(
            T(
                "2023年7月28日，国际交流中心启用。同年3月27日，学院已登记为独立法人事业单位。",
                "The International Exchange Center opened on 28 July 2023. Four months earlier, on 27 March, the institute "
                "had been registered as an independent legal entity and public institution.",
            ),
            T(
                "截至2023年底，学院举办培训203期，共有来自43个国家的14800人参加。",
                "By the end of 2023 the institute had held 203 classes for 14,800 people from 43 countries.",
            ),
        ),
        related(T("相关页面", "See also"), "cscoiet"),
    ],
)

PAGES = [SEMINAR, SYMPOSIUM, ANNIVERSARY, EXCHANGE_CENTER]
