package dev.invoicelinks.sandbox.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every page. */
@Configuration(proxyBeanMethods = false)
@Import(PayPage.class)
public class PageRoom {}
