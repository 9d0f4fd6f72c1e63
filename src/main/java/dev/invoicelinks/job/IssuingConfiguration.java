package dev.invoicelinks.job;

import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.Adoption;
import dev.invoicelinks.issuing.ClaimTerms;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.CreateWindow;
import dev.invoicelinks.issuing.ForeignLinks;
import dev.invoicelinks.issuing.JdbcClaims;
import dev.invoicelinks.issuing.JdbcForeignLinks;
import dev.invoicelinks.issuing.JdbcRestoredBook;
import dev.invoicelinks.issuing.LastRun;
import dev.invoicelinks.issuing.LinkBook;
import dev.invoicelinks.issuing.OnLinked;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.RestoreCheck;
import dev.invoicelinks.issuing.SecondLook;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.omise.OmiseLinks;
import dev.invoicelinks.notice.FirstNotices;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Installation;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Merchants;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.Runs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider, its account as the merchant of this run, and the issuing protocol. All lazy: only what a command uses is made, and the account is read when it is first asked for. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class IssuingConfiguration {

    @Bean
    OmiseLinks paymentLinks(Settings settings, Clock clock) {
        return new OmiseLinks(settings.provider(), clock, System::nanoTime);
    }

    @Bean
    Charges charges(OmiseLinks links) {
        return links.charges();
    }

    @Bean
    ProviderAccount providerAccount(PaymentLinks links) {
        return links.account();
    }

    @Bean
    Merchant merchant(Merchants merchants, ProviderAccount account, Settings settings) {
        return merchants.merchant(Settings.PROVIDER, account.id(), settings.mode(), settings.merchantName());
    }

    @Bean
    TokenMint tokenMint(Installation installation, Merchant merchant) {
        return new TokenMint(installation.tokenSecret(), installation.identifier(), merchant.key());
    }

    @Bean
    ClaimTerms claimTerms(TokenMint mint, Settings settings, Merchant merchant, Clock clock) {
        return new ClaimTerms(
                mint, settings.link().wording(merchant.name()), settings.protocol(), clock, System::nanoTime);
    }

    @Bean
    LinkBook linkBook(IssuedLinks links, OnLinked onLinked, AuditTrail audit, Settings settings) {
        return new LinkBook(links, onLinked, audit, settings.link().expiry(), settings.zone());
    }

    @Bean
    Claims claims(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, ClaimTerms terms, LinkBook book) {
        return new JdbcClaims(jdbc, transaction, leases, terms, book);
    }

    @Bean
    Resolver resolver(PaymentLinks links, Claims claims, IssuedLinks issued, ClaimTerms terms) {
        return new Resolver(links, claims, issued, terms);
    }

    @Bean
    SecondLook secondLook(Claims claims, Resolver resolver) {
        return new SecondLook(claims, resolver);
    }

    @Bean
    CreateWindow createWindow(PaymentLinks links, Claims claims, ClaimTerms terms, Resolver resolver) {
        return new CreateWindow(links, claims, terms, resolver);
    }

    @Bean
    RestoreCheck restoreCheck(
            PaymentLinks links, IssuedLinks issued, TokenMint mint, ForeignLinks foreign, LastRun lastRun) {
        return new RestoreCheck(links, issued, mint, foreign, lastRun);
    }

    @Bean
    LastRun lastRun(Settings settings, Installation installation, Runs runs) {
        return new LastRunFile(settings.home().resolve("data"), installation, runs);
    }

    @Bean
    ForeignLinks foreignLinks(JdbcTemplate jdbc, RunKeeping keeping, AuditTrail audit, Clock clock) {
        return new JdbcForeignLinks(jdbc, keeping, audit, clock);
    }

    @Bean
    Adoption adoption(
            PaymentLinks links,
            JdbcTemplate jdbc,
            RunKeeping keeping,
            IssuedLinks issued,
            AuditTrail audit,
            FirstNotices notices,
            Settings settings,
            TokenMint mint,
            LastRun lastRun) {
        JdbcRestoredBook.Terms terms = new JdbcRestoredBook.Terms(
                settings.link().expiry(), settings.zone(), notices::doubtWaiting, notices::noteUnknown);
        return new Adoption(links, new JdbcRestoredBook(jdbc, keeping, issued, audit, terms), mint, lastRun);
    }
}
