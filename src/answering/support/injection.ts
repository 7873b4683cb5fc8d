/** Text that speaks to a language model instead of to a customer. Found in articles it is no evidence; found in answers it is dropped. */
const TO_MODEL =
  /(?:ignore|disregard|forget|override)\s+(?:\w+\s+){0,3}(?:instructions?|prompts?|rules|above|previous)|(?:system|developer)\s+(?:prompt|message|instructions?)|you are (?:now|no longer)\b|new instructions?\b|(?:as|being) an? (?:ai|language model|llm)\b|(?:reveal|repeat|print|output)\s+(?:\w+\s+){0,3}(?:instructions?|prompt)|jailbreak|developer mode|(?:忽略|无视|忘记|忘掉|不要理会|覆盖)(?:\S{0,8})(?:指令|指示|提示|规则|要求|以上|之前|上面)|系统(?:提示|指令|消息)|提示词|你现在是|从现在起你|扮演|新的?指令|作为(?:一个)?(?:ai|人工智能|语言模型)|(?:输出|重复|泄露|透露|打印)(?:\S{0,6})(?:指令|提示|规则)|开发者模式|致(?:ai|模型|助手)|(?:ai|模型|助手)(?:请|必须|应当)/i;

export function isAddressedToModel(text: string): boolean {
  return TO_MODEL.test(text);
}
