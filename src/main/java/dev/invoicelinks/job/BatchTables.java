package dev.invoicelinks.job;

import javax.sql.DataSource;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSourceScriptDatabaseInitializer;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes Spring Batch's own tables where they are not there yet. Safe to repeat: a kill in the middle leaves the last of them missing, and what is there already is left alone. */
final class BatchTables extends BatchDataSourceScriptDatabaseInitializer {

    private static final String LAST = "batch_job_instance_seq";

    private final DataSource books;

    BatchTables(DataSource books, BatchJdbcProperties properties) {
        super(books, properties);
        this.books = books;
    }

    @Override
    public boolean initializeDatabase() {
        return !areThere() && super.initializeDatabase();
    }

    private boolean areThere() {
        long found = JdbcClient.create(books)
                .sql("""
                        select count(*) from information_schema.sequences
                         where sequence_schema = current_schema and lower(sequence_name) = :last""")
                .param("last", LAST)
                .query(Long.class)
                .single();
        return found > 0;
    }
}
