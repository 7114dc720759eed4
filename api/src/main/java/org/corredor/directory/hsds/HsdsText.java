package org.corredor.directory.hsds;

/** Forms of text that several HSDS objects share, as regular expressions over the whole text. */
final class HsdsText {
    /** RFC 3986 with a scheme a browser opens. */
    static final String WEB_URL = "https?://[^\\s]+";

    /** RFC 3986 with any scheme. */
    static final String ANY_URI = "[a-z][a-z0-9+.-]*:[^\\s]+";

    /** BCP 47, which is ISO 639 where there is no region. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private HsdsText() {}
}
