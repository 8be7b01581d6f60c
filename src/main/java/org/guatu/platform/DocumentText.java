package org.guatu.platform;

/**
 * Reads what a written document says, paragraph by paragraph. The modules that know file formats lie further right and
 * look every file through before they open it; whoever only wants the words asks here.
 */
public interface DocumentText {
    /**
     * The text of a .docx or .txt file.
     *
     * @throws Refusal where the file is of another kind, too large, damaged or made to do harm; it says what to do
     */
    String of(String fileName, byte[] content);
}
