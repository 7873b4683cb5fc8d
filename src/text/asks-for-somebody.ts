/** Wishes for a person ("请转人工") or for the assistant again ("go on with the bot"), which say nothing about the matter. */
const ASKS_FOR_PERSON =
  /^(?:请|麻烦|我要|我想|帮我|给我|能|可以|能不能)*(?:转|找|接|叫|换)?(?:一下|个)?(?:真?人工?|客服)+(?:客服|服务|坐席)*(?:吗|吧|谢谢)?$|^(?:please )?(?:i (?:want|need|would like) (?:to )?)?(?:talk to |speak to |speak with |get )?(?:an? |the )?(?:real |live )?(?:human|person|agent|operator|representative)(?: please)?$/i;
const ASKS_FOR_ASSISTANT =
  /^(?:不等了[,，]?)?(?:我?还是|我?先)?继续(?:问|和|跟|找)(?:你|机器人|智能助手|智能客服|助手)(?:聊|问|吧|了)*$|^(?:i(?:'d| would) (?:rather|like to) )?(?:go on|continue|keep (?:going|talking)|carry on) (?:with|to) (?:the )?(?:assistant|bot|you)$/iu;

/** Nobody asks for a person at such length without saying why. */
const ASKING_CHARACTERS = 60;

/** Whether `text` asks for a person or for the assistant and says nothing else. */
export function onlyAsksForSomebody(text: string): boolean {
  if (text.length > ASKING_CHARACTERS) return false;
  const bare = text
    .trim()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return ASKS_FOR_PERSON.test(bare) || ASKS_FOR_PERSON.test(bare.replaceAll(' ', '')) || onlyAsksForAssistant(text);
}

/** Whether `text` asks to go on with the assistant, in either language, and says nothing else. */
export function onlyAsksForAssistant(text: string): boolean {
  return ASKS_FOR_ASSISTANT.test(text.trim().replace(/[\s\p{P}]+$/u, ''));
}
