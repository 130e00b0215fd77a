namespace Trials.Rules;

/// <summary>Every single value of a rule pack, in the order of the file.</summary>
internal static class PackParameters
{
    private static readonly Wording Nothing = new() { En = "", Zh = "" };
    private static readonly Wording WorkingDays = new() { En = "working days", Zh = "个工作日" };
    private static readonly Wording Days = new() { En = "calendar days", Zh = "个自然日" };
    private static readonly Wording Hours = new() { En = "hours", Zh = "小时" };
    private static readonly Wording Seconds = new() { En = "seconds", Zh = "秒" };
    private static readonly Wording Weeks = new() { En = "weeks", Zh = "周" };
    private static readonly Wording Months = new() { En = "months", Zh = "个月" };
    private static readonly Wording Years = new() { En = "years", Zh = "年" };
    private static readonly Wording People = new() { En = "people", Zh = "人" };
    private static readonly Wording Meetings = new() { En = "meetings", Zh = "次会议" };
    private static readonly Wording Trials = new() { En = "trials", Zh = "项试验" };
    private static readonly Wording Warnings = new() { En = "warnings", Zh = "次提醒" };
    private static readonly Wording Percent = new() { En = "%", Zh = "%" };

    public static IReadOnlyList<PackParameter> All { get; } =
    [
        new("clocks.cut_off", "What comes after this hour counts from the next working day", "当日截止时间", Nothing, "CAL-08"),
        new("clocks.acceptance_wd", "Checking and accepting an application", "形式审查与受理", WorkingDays, "MR-20"),
        new("clocks.lead_review_cap_days", "The legal limit from acceptance to the lead opinion", "受理后出具审查意见的法定期限", Days, "ETH-16a"),
        new("clocks.lead_review_wd", "The lead committee's decision, from acceptance", "牵头机构伦理审查", WorkingDays, "MR-22"),
        new("clocks.emergency_hours", "Review in a public-health emergency", "突发公共卫生事件紧急审查", Hours, "ETH-16b"),
        new("clocks.notice_wd", "Telling the decision, from the meeting", "传达审查决定", WorkingDays, "MR-25"),
        new("clocks.package_wd", "Sending the package to the sites, from the notice", "向参与机构分发资料包", WorkingDays, "MR-26"),
        new("clocks.participant_comment_window_wd", "The participants' questions before the lead meeting", "参与机构会前提问", WorkingDays, "MR-21"),
        new("clocks.participant_simplified_wd", "A participant's answer by simplified procedure", "参与机构简易程序确认", WorkingDays, "MR-35"),
        new("clocks.participant_fullboard_wd", "What a participant's full board has on top", "参与机构会议审查另加", WorkingDays, "MR-35"),
        new("clocks.lead_reassessment_wd", "The lead's answer to a decline for safety or a site's suspension", "牵头机构重新评估", WorkingDays, "MR-34, MR-48"),
        new("clocks.joint_call_wd", "The call of lead and site that disagree on risk and benefit", "风险获益分歧的联合沟通", WorkingDays, "MR-33"),
        new("clocks.ethics_total_wd", "The whole simplified path, from submission to the last site", "伦理审查全程（简易路径）", WorkingDays, "GOAL-02"),
        new("clocks.t_start_total_weeks", "From acceptance to the first informed consent", "受理至首例知情同意", Weeks, "GOAL-01"),
        new("clocks.feasibility_wd", "A site's answer on feasibility", "可行性答复", WorkingDays, "rules.md 9.5"),
        new("clocks.project_approval_wd", "The institution's project approval", "立项审查", WorkingDays, "SEED-14"),
        new("clocks.contract_wd", "From the contract's draft to its agreed text", "合同审查", WorkingDays, "CON-01"),
        new("clocks.contract_signature_wd", "From the agreed text to the last signature", "合同签署", WorkingDays, "CON-01"),
        new("clocks.allocation_wd", "Dividing places and beds among the sites", "名额与床位分配", WorkingDays, "ALLOC-04"),
        new("clocks.offer_hold_wd", "How long an offered place is held", "名额保留", WorkingDays, "ALLOC-05"),
        new("clocks.product_on_site_wd", "Product and accounts at the site, from signature", "试验用药品/器械到位", WorkingDays, "rules.md 9.5"),
        new("clocks.siv_after_ready_wd", "The site initiation visit, once everything is there", "条件具备后召开启动会", WorkingDays, "rules.md 9.5"),
        new("clocks.exit_notice_days", "A member's notice before leaving the alliance", "退出联盟的预先通知", Days, "MR-62"),
        new("clocks.amber_threshold_percent", "A clock turns amber at this share of its limit", "时限黄色预警", Percent, "rules.md 13"),

        new("committee.ec_min_members", "Fewest members of a committee", "伦理审查委员会最少委员", People, "ETH-08a"),
        new("committee.ec_term_max_years", "Longest term of a member", "委员最长任期", Years, "ETH-09"),
        new("committee.ec_filing_months", "From a committee's set-up to its filing", "委员会设立后备案", Months, "ETH-13a"),
        new("committee.ec_annual_report", "Last day for a committee's yearly report", "委员会年度报告截止日", Nothing, "ETH-13b"),
        new("committee.institution_annual_report", "Last day for an institution's yearly report", "机构年度报告截止日", Nothing, "INST-04"),
        new("committee.training_valid_months", "How long training is valid", "培训有效期", Months, "MR-05"),
        new("committee.simplified_min_reviewers", "Fewest reviewers of a simplified procedure", "简易程序最少审查委员", People, "ETH-31b"),
        new("committee.simplified_report_within_meetings", "A simplified opinion is reported within", "简易程序意见须报告于", Meetings, "MR-37"),
        new("committee.vote_rule", "What carries a vote", "表决通过规则", Nothing, "ETH-22b"),
        new("committee.quorum_floor", "However small the committee, fewer never sit", "到会委员下限", People, "ETH-Q1"),
        new("committee.recused_in_denominator", "Whether the recused stay among all members", "回避委员是否计入全体委员", Nothing, "ETH-Q3"),

        new("opinion.continuing_review_max_months", "Longest time between two reviews", "跟踪审查最长间隔", Months, "ETH-25"),
        new("opinion.continuing_report_lead_days", "The report is due before an opinion expires", "到期前提交年度/定期报告", Days, "MR-45"),
        new("opinion.enrol_hold_on_expiry", "Whether an expired opinion stops enrolment", "批件过期是否停止入组", Nothing, "MR-46"),

        new("stops.watermark_limit_seconds", "Greatest age of the newest word on stops", "停止信息的最长时效", Seconds, "MR-47"),
        new("stops.watermark_interval_seconds", "How often it is said that there was no stop", "停止信息的播报间隔", Seconds, "MR-47"),

        new("safety.susar_fatal_days", "A fatal or life-threatening SUSAR", "致死或危及生命的SUSAR报告", Days, "SAF-03"),
        new("safety.susar_follow_up_days", "What follows the first report of a fatal SUSAR", "致死SUSAR随访报告", Days, "SAF-03"),
        new("safety.susar_other_days", "Any other SUSAR", "其他SUSAR报告", Days, "SAF-04"),
        new("safety.device_sae_investigator_hours", "A device SAE, from the investigator", "器械SAE研究者报告", Hours, "SAF-10"),
        new("safety.device_fatal_days", "A device SAE with death or danger to life", "致死或危及生命的器械SAE报告", Days, "SAF-11"),
        new("safety.device_other_days", "Any other related device SAE", "其他器械SAE报告", Days, "SAF-12"),
        new("safety.drug_sae_investigator_hours", "A drug SAE, from the investigator to the sponsor", "药物SAE研究者报告申办者", Hours, "SAF-01"),
        new("safety.sae_to_committee_hours", "An SAE, to the site's own committee", "SAE报告本机构伦理审查委员会", Hours, "ETH-26, SAF-02"),
        new("safety.urgent_measure_notice_hours", "Notice of an urgent safety measure taken", "紧急安全措施告知", Hours, "MR-43"),
        new("safety.dsur_window_months", "The yearly DSUR, after each full year", "年度DSUR提交", Months, "SAF-08"),

        new("retention.drug_registration_years", "Records of a registration trial, after marketing approval", "注册试验文件保存（批准上市后）", Years, "GCP-80"),
        new("retention.drug_other_years", "Records of another drug trial, after its end", "其他药物试验文件保存（终止后）", Years, "GCP-80"),
        new("retention.committee_drug_years", "A committee's records of a drug trial, after its end", "伦理审查委员会药物试验记录保存", Years, "GCP-15"),
        new("retention.device_years", "Records of a device trial", "器械试验文件保存", Years, "DEV-RET"),
        new("retention.iit_years", "Records of an investigator-initiated study", "研究者发起研究文件保存", Years, "IIT-10"),
        new("retention.impact_assessment_years", "Personal-information impact assessments", "个人信息保护影响评估报告保存", Years, "PRIV-05"),

        new("authority.ind_clock_wd", "Permission of a drug trial", "药物临床试验默示许可", WorkingDays, "GCP-01"),
        new("authority.ind_fast_wd", "Permission of a drug trial by the fast channel", "药物临床试验30日通道", WorkingDays, "GCP-02"),
        new("authority.ind_fast_start_weeks", "Start promised in the fast channel", "30日通道承诺启动", Weeks, "GCP-02"),
        new("authority.ind_lapse_years", "Permission lapses without a consent", "未有知情同意时许可失效", Years, "GCP-09"),
        new("authority.hgr_wd", "Approval of work with human genetic resources", "人类遗传资源审批", WorkingDays, "HGR-04"),
        new("authority.hgr_extension_wd", "Its extension", "人类遗传资源审批延长", WorkingDays, "HGR-04"),
        new("authority.hgr_filing_wd", "Planned for a filing of human genetic resources", "人类遗传资源备案（计划）", WorkingDays, "rules.md 9.2"),

        new("allocation.score_weights.patient_volume", "Weight of patient volume", "患者量权重", Percent, "ALLOC-03"),
        new("allocation.score_weights.enrolment_rate", "Weight of the enrolment rate", "入组速度权重", Percent, "ALLOC-03"),
        new("allocation.score_weights.start_up_time", "Weight of start-up time", "启动用时权重", Percent, "ALLOC-03"),
        new("allocation.score_weights.pi_load", "Weight of the investigator's load", "研究者负荷权重", Percent, "ALLOC-03"),
        new("allocation.score_weights.data_quality", "Weight of data quality", "数据质量权重", Percent, "ALLOC-03"),
        new("allocation.score_weights.committee_timeliness", "Weight of the committee's timeliness", "伦理审查及时性权重", Percent, "ALLOC-03"),
        new("allocation.pi_active_trials_warn", "An investigator's load is warned of at", "研究者在研项目提醒", Trials, "PI-05"),
        new("allocation.research_bed_goal_percent", "Goal for research beds", "研究型床位目标", Percent, "GOAL-04"),
        new("allocation.small_count_suppression", "Counts of people below this are not shown", "小于该数的人数不显示", People, "REC-06"),

        new("intake.lapse_first_warning_days", "A sponsor that has not answered is warned first, from the return", "退回后首次提醒申办者", Days, "rules.md 12.4"),
        new("intake.lapse_warning_interval_days", "From one warning to the next, and from the last one to the lapse", "提醒间隔及末次提醒至失效", Days, "rules.md 12.4"),
        new("intake.lapse_warnings", "Warnings that reached the sponsor before an application lapses", "失效前须送达的提醒次数", Warnings, "rules.md 12.4"),
        new("intake.pi_completed_trials", "Completed trials of a principal investigator", "主要研究者已完成试验", Trials, "PI-01"),
        new("intake.hgr_collection_cases", "Collection of human genetic resources needs approval above", "采集人类遗传资源须审批的例数", People, "HGR-09"),
    ];
}
