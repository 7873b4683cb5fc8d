/** Word documents, by mammoth. */
import { readOfficeFile } from './office-file.ts';

export function readDocx(bytes: Uint8Array): Promise<string> {
  return readOfficeFile('Word document (.docx)', bytes, async ({ zip }) => {
    const { default: mammoth } = await import('mammoth');
    // Pictures would come as megabytes of base64.
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: zip }, { convertImage: noPictures });
    // What Word says of a picture by itself ("A picture containing text") is nothing the document says.
    return value.replace(/<img\b[^>]*>/g, '');
  });
}
