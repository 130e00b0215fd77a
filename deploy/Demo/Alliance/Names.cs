namespace Trials.Demo.Alliance;

/// <summary>Invented names of people; the same number always gives the same name.</summary>
internal static class Names
{
    private static readonly string[] Family =
        ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林"];
    private static readonly string[] Given =
    [
        "文静", "思远", "雨桐", "建国", "晓岚", "志明", "若兰", "子涵", "海燕", "俊杰", "慧敏", "立新", "春晖", "佳宁", "博文", "秀英", "一鸣",
    ];

    public static string Of(int number) => Family[number % Family.Length] + Given[number / Family.Length % Given.Length];
}
