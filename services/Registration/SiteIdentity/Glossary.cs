namespace Trials.Registration.SiteIdentity;

/// <summary>
/// Words of hospitals' names in one spelling: English synonyms, English phrases that are one name, and the Chinese parts of names with
/// what they are called in English. Nothing is translated that is not here.
/// </summary>
internal static class Glossary
{
    public static readonly string[] Ordinals =
        ["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH", "TENTH"];

    /// <summary>Words that distinguish nobody.</summary>
    public static readonly HashSet<string> Filler =
    [
        "THE", "OF", "AND", "AT", "IN", "FOR", "TO", "DE", "CITY", "PROVINCE", "PROVINCIAL", "MUNICIPAL", "MUNICIPALITY", "S", "CO", "LTD",
    ];

    /// <summary>Words that nearly every hospital or site bears.</summary>
    public static readonly HashSet<string> General =
    [
        "HOSPITAL", "UNIVERSITY", "MEDICAL", "MEDICINE", "SCHOOL", "COLLEGE", "FACULTY", "AFFILIATED", "CENTER", "INSTITUTE", "DEPARTMENT",
        "CLINICAL", "CLINIC", "RESEARCH", "SITE", "INVESTIGATIVE", "INVESTIGATIONAL", "STUDY", "TRIAL", "LOCAL", "INSTITUTION", "HEALTH",
        "GENERAL", "PEOPLES", "SCIENCE", "TECHNOLOGY", "FACILITY", "BRANCH", "NUMBER", "NO",
    ];

    /// <summary>What a hospital treats: another specialty is another hospital.</summary>
    public static readonly HashSet<string> Specialties =
    [
        "CANCER", "CHILDRENS", "CHEST", "PULMONARY", "EYE", "STOMATOLOGY", "OBGYN", "WOMEN", "MATERNITY", "TCM", "PSYCHIATRIC", "HEMATOLOGY",
        "PLASTIC", "CARDIOVASCULAR", "ORTHOPEDIC", "INFECTIOUS", "TUBERCULOSIS", "DERMATOLOGY", "EENT", "PUBLICHEALTH",
    ];

    public static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["1ST"] = "FIRST", ["2ND"] = "SECOND", ["3RD"] = "THIRD", ["4TH"] = "FOURTH", ["5TH"] = "FIFTH", ["6TH"] = "SIXTH", ["7TH"] = "SEVENTH",
        ["8TH"] = "EIGHTH", ["9TH"] = "NINTH", ["10TH"] = "TENTH", ["HOSP"] = "HOSPITAL", ["HOSPITALS"] = "HOSPITAL", ["UNIV"] = "UNIVERSITY",
        ["CENTRE"] = "CENTER", ["CTR"] = "CENTER", ["INST"] = "INSTITUTE", ["AFFILIATE"] = "AFFILIATED", ["ATTACHED"] = "AFFILIATED",
        ["RENMIN"] = "PEOPLES", ["PEOPLE"] = "PEOPLES", ["PEKING"] = "BEIJING", ["TUMOR"] = "CANCER", ["TUMOUR"] = "CANCER",
        ["ONCOLOGY"] = "CANCER", ["CHILDREN"] = "CHILDRENS", ["PEDIATRIC"] = "CHILDRENS", ["PEDIATRICS"] = "CHILDRENS", ["THORACIC"] = "CHEST",
        ["STOMATOLOGICAL"] = "STOMATOLOGY", ["DENTAL"] = "STOMATOLOGY", ["OPHTHALMIC"] = "EYE", ["OPHTHALMOLOGY"] = "EYE", ["XIEHE"] = "UNION",
        ["SCIENCES"] = "SCIENCE", ["MENTAL"] = "PSYCHIATRIC", ["PSYCHIATRY"] = "PSYCHIATRIC", ["BLOOD"] = "HEMATOLOGY", ["LUNG"] = "PULMONARY",
        ["WOMENS"] = "WOMEN", ["SAINT"] = "ST", ["CHINESE"] = "CHINA",
    };

    /// <summary>Several words that are one name; the longest come first.</summary>
    public static readonly (string Phrase, string Word)[] Phrases =
    [
        ("TRADITIONAL CHINESE MEDICINE", "TCM"), ("OBSTETRICS AND GYNECOLOGY", "OBGYN"), ("EYE AND ENT", "EENT"), ("EYE ENT", "EENT"),
        ("CHINESE MEDICINE", "TCM"), ("SIR RUN RUN SHAW", "SIRRUNRUNSHAW"), ("SUN YAT SEN", "SUNYATSEN"), ("WEST CHINA", "WESTCHINA"),
        ("DRUM TOWER", "DRUMTOWER"), ("JIAO TONG", "JIAOTONG"), ("PUBLIC HEALTH", "PUBLICHEALTH"), ("PEOPLE S", "PEOPLES"), ("CHILDREN S", "CHILDRENS"),
        ("TONG JI", "TONGJI"), ("XIANG YA", "XIANGYA"), ("QI LU", "QILU"),
    ];

    /// <summary>Parts of Chinese names; the longest is taken where several fit. An empty word is one that distinguishes nobody.</summary>
    public static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["医院"] = "HOSPITAL", ["总医院"] = "GENERAL HOSPITAL", ["大学"] = "UNIVERSITY", ["医学院"] = "SCHOOL MEDICINE", ["医科大学"] = "MEDICAL UNIVERSITY",
        ["附属"] = "AFFILIATED", ["人民"] = "PEOPLES", ["中心"] = "CENTER", ["研究所"] = "INSTITUTE", ["医学中心"] = "MEDICAL CENTER", ["临床"] = "CLINICAL",
        ["科学技术"] = "SCIENCE TECHNOLOGY", ["医学科学院"] = "ACADEMY MEDICAL SCIENCE", ["中国医学科学院"] = "CHINA ACADEMY MEDICAL SCIENCE",
        ["市"] = "", ["省"] = "", ["省立"] = "", ["第"] = "", ["暨"] = "",
        ["第一"] = "FIRST", ["第二"] = "SECOND", ["第三"] = "THIRD", ["第四"] = "FOURTH", ["第五"] = "FIFTH", ["第六"] = "SIXTH", ["第七"] = "SEVENTH",
        ["第八"] = "EIGHTH", ["第九"] = "NINTH", ["第十"] = "TENTH", ["二医院"] = "SECOND HOSPITAL", ["三医院"] = "THIRD HOSPITAL",
        ["肿瘤"] = "CANCER", ["肿瘤防治"] = "CANCER", ["儿童"] = "CHILDRENS", ["儿科"] = "CHILDRENS", ["胸科"] = "CHEST", ["肺科"] = "PULMONARY",
        ["眼科"] = "EYE", ["口腔"] = "STOMATOLOGY", ["妇产科"] = "OBGYN", ["妇女"] = "WOMEN", ["中医"] = "TCM", ["中医药"] = "TCM",
        ["精神卫生"] = "PSYCHIATRIC HEALTH", ["血液病"] = "HEMATOLOGY", ["整形外科"] = "PLASTIC SURGERY", ["公共卫生"] = "PUBLICHEALTH",
        ["眼耳鼻喉科"] = "EENT", ["纪念"] = "MEMORIAL", ["友谊"] = "FRIENDSHIP", ["中日友好"] = "CHINA JAPAN FRIENDSHIP", ["协和"] = "UNION",
        ["北京"] = "BEIJING", ["上海"] = "SHANGHAI", ["天津"] = "TIANJIN", ["重庆"] = "CHONGQING", ["四川"] = "SICHUAN", ["浙江"] = "ZHEJIANG",
        ["江苏"] = "JIANGSU", ["山东"] = "SHANDONG", ["安徽"] = "ANHUI", ["福建"] = "FUJIAN", ["河南"] = "HENAN", ["河北"] = "HEBEI", ["湖南"] = "HUNAN",
        ["湖北"] = "HUBEI", ["广东"] = "GUANGDONG", ["广西"] = "GUANGXI", ["广州"] = "GUANGZHOU", ["深圳"] = "SHENZHEN", ["吉林"] = "JILIN",
        ["哈尔滨"] = "HARBIN", ["西安"] = "XIAN", ["南京"] = "NANJING", ["南昌"] = "NANCHANG", ["武汉"] = "WUHAN", ["郑州"] = "ZHENGZHOU",
        ["青岛"] = "QINGDAO", ["苏州"] = "SOOCHOW", ["成都"] = "CHENGDU", ["杭州"] = "HANGZHOU", ["合肥"] = "HEFEI", ["长沙"] = "CHANGSHA",
        ["济南"] = "JINAN", ["东南"] = "SOUTHEAST", ["南方"] = "SOUTHERN NANFANG", ["中南"] = "CENTRAL SOUTH", ["首都"] = "CAPITAL",
        ["交通"] = "JIAOTONG", ["复旦"] = "FUDAN", ["同济"] = "TONGJI", ["华中科技"] = "HUAZHONG SCIENCE TECHNOLOGY", ["中山大学"] = "SUNYATSEN UNIVERSITY",
        ["中山"] = "ZHONGSHAN", ["孙逸仙"] = "SUNYATSEN", ["中国"] = "CHINA", ["解放军"] = "PLA", ["空军军医"] = "AIR FORCE MEDICAL",
        ["海军军医"] = "NAVAL MEDICAL", ["陆军军医"] = "ARMY MEDICAL", ["瑞金"] = "RUIJIN", ["仁济"] = "RENJI", ["华西"] = "WESTCHINA",
        ["华山"] = "HUASHAN", ["湘雅"] = "XIANGYA", ["齐鲁"] = "QILU", ["西京"] = "XIJING", ["天坛"] = "TIANTAN", ["阜外"] = "FUWAI",
        ["盛京"] = "SHENGJING", ["鼓楼"] = "DRUMTOWER", ["同仁"] = "TONGREN", ["宣武"] = "XUANWU", ["安贞"] = "ANZHEN", ["朝阳"] = "CHAOYANG",
        ["积水潭"] = "JISHUITAN", ["珠江"] = "ZHUJIANG", ["邵逸夫"] = "SIRRUNRUNSHAW", ["新华"] = "XINHUA", ["中大"] = "ZHONGDA", ["唐都"] = "TANGDU",
    };
}
