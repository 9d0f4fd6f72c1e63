package dev.invoicelinks.intake.partner;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of the partner file means, by the names that accounting systems give it. */
enum PartnerColumn {
    CODE(
            "customer_id",
            "customer code",
            "customer no.",
            "customer number",
            "customer",
            "partner code",
            "account",
            "account reference",
            "顧客コード",
            "取引先コード",
            "得意先コード",
            "รหัสลูกค้า"),
    NAME(
            "customer_name",
            "name",
            "company name",
            "partner name",
            "contactname",
            "顧客名",
            "取引先名称",
            "取引先名",
            "得意先名",
            "名称",
            "ชื่อลูกค้า"),
    EMAIL("email", "e-mail", "email address", "emailaddress", "メール", "メールアドレス", "担当者メールアドレス", "อีเมล"),
    PHONE("phone", "telephone", "tel", "mobile", "phone number", "電話", "電話番号", "โทรศัพท์"),
    LINE_ID("line_id", "line", "LINE ID");

    private final List<String> names;

    PartnerColumn(String... names) {
        this.names = Arrays.stream(names).map(PartnerColumn::plain).toList();
    }

    static Optional<PartnerColumn> of(String written) {
        String plain = plain(written);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*\\uFEFF-]+", "");
    }
}
